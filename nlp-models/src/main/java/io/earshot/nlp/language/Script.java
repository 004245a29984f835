package io.earshot.nlp.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The scripts that are told apart, and the language that most of their text is in. */
enum Script {
  LATIN(null),
  CYRILLIC(null),
  ARABIC(null),
  DEVANAGARI(null),
  GREEK("el"),
  HEBREW("he"),
  ARMENIAN("hy"),
  GEORGIAN("ka"),
  ETHIOPIC("am"),
  BENGALI("bn"),
  GURMUKHI("pa"),
  GUJARATI("gu"),
  ORIYA("or"),
  TAMIL("ta"),
  TELUGU("te"),
  KANNADA("kn"),
  MALAYALAM("ml"),
  SINHALA("si"),
  THAI("th"),
  LAO("lo"),
  TIBETAN("bo"),
  MYANMAR("my"),
  KHMER("km"),
  HANGUL("ko"),
  KANA("ja"),
  HAN("zh");

  private final String language;

  Script(String language) {
    this.language = language;
  }

  /** ISO 639-1 code of its language, or null when it writes several. */
  String language() {
    return language;
  }

  /** How many letters of an alphabet one of its characters stands for, about. */
  int weight() {
    return switch (this) {
      case HAN, KANA, HANGUL -> 3;
      default -> 1;
    };
  }

  /** The script of a letter, or null when it is none of these. */
  static Script of(int letter) {
    return letter < 0x250 ? LATIN : BY_UNICODE.get(UnicodeScript.of(letter));
  }

  private static final Map<UnicodeScript, Script> BY_UNICODE = byUnicode();

  private static Map<UnicodeScript, Script> byUnicode() {
    Map<UnicodeScript, Script> scripts = new EnumMap<>(UnicodeScript.class);
    for (Script script : values()) {
      if (script != KANA) {
        scripts.put(UnicodeScript.valueOf(script.name()), script);
      }
    }
    scripts.put(UnicodeScript.HIRAGANA, KANA);
    scripts.put(UnicodeScript.KATAKANA, KANA);
    return scripts;
  }
}
