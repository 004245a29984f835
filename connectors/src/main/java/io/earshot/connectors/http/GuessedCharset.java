package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The charset that a document is likely to be in, by ICU's statistics of languages. Markup and
 * addresses would make it look English, so that they are left out; and so are words in ASCII where
 * the others have hardly a letter in common with them: those are in another alphabet.
 */
final class GuessedCharset {
  private static final int BYTES = 65_536;
  private static final int MIN_CONFIDENCE = 20;
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final Pattern MULTIBYTE = Pattern.compile("GB.*|Big5|EUC.*|Shift_JIS|ISO-2022.*");
  private static final Pattern THAI_VOWEL = Pattern.compile("[\\xE0-\\xE4][\\xA1-\\xCE]");
  private static final Pattern NOT_THAI =
      Pattern.compile(
          "[\\xE0-\\xE4](?![\\xA1-\\xCE])|[\\x80-\\x84\\x86-\\x90\\xDB-\\xDE\\xFC-\\xFF]");
  private static final int MIN_VOWELS = 4;
  private static final Pattern MARKUP =
      Pattern.compile("<[/?!a-zA-Z][^<>]*>|&#?\\w{1,31};|https?://[!-~]+");

  private GuessedCharset() {}

  /** The charset of a document, or null when none is likely enough. */
  static Charset of(byte[] document) {
    String text = new String(document, 0, Math.min(document.length, BYTES), ISO_8859_1);
    String name = isThai(text) ? "TIS-620" : detected(text);
    return name == null ? null : DeclaredCharset.named(name);
  }

  /** ICU does not know Thai, whose leading vowels stand before consonants only. */
  private static boolean isThai(String text) {
    return THAI_VOWEL.matcher(text).results().limit(MIN_VOWELS).count() == MIN_VOWELS
        && !NOT_THAI.matcher(text).find();
  }

  private static String detected(String text) {
    String whole = likeliest(text);
    boolean multibyte = whole != null && MULTIBYTE.matcher(whole).matches();
    return multibyte ? whole : likeliest(telling(text));
  }

  private static String likeliest(String bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes.getBytes(ISO_8859_1)).detect();
    boolean none = match == null || match.getConfidence() < MIN_CONFIDENCE;
    return none || match.getName().startsWith("IBM") ? null : match.getName();
  }

  /** The part of a text, in a charset of single bytes, that tells its language. */
  private static String telling(String text) {
    String words = MARKUP.matcher(text).replaceAll(" ");
    List<String> foreign =
        Arrays.stream(words.split("[\\s\\p{Punct}]+"))
            .filter(word -> word.chars().anyMatch(GuessedCharset::isForeign))
            .toList();
    String letters = String.join(" ", foreign);
    long ascii = letters.chars().filter(c -> !isForeign(c)).count() - foreign.size();
    return 2 * ascii < letters.length() - foreign.size() ? letters : words;
  }

  private static boolean isForeign(int character) {
    return character >= FIRST_BEYOND_ASCII;
  }
}
