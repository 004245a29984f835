package io.earshot.nlp.pattern;

import io.earshot.nlp.text.Letters;
import io.earshot.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sentence in plain words, and where each stands. Sentences longer than 62 words are cut. */
public final class Wording {
  /** Stands for the name that is asked about; SELF in a pattern. */
  public static final String SELF = "zzself";

  /** Stands for another name; RIVAL in a pattern. */
  public static final String RIVAL = "zzrival";

  static final int LONGEST = 62;

  private final List<String> words;
  private final Map<String, Long> places = new HashMap<>();

  /** Of words in plain form. */
  public Wording(List<String> words) {
    this.words = words.subList(0, Math.min(LONGEST, words.size()));
    for (int place = 0; place < this.words.size(); place++) {
      places.merge(this.words.get(place), 1L << place, (one, other) -> one | other);
    }
  }

  /** Of a sentence. */
  public static Wording of(String sentence) {
    List<String> words = new ArrayList<>();
    Tokens tokens = new Tokens(sentence);
    while (words.size() < LONGEST && tokens.next()) {
      add(sentence, tokens, words);
    }
    return new Wording(words);
  }

  private static void add(String text, Tokens tokens, List<String> words) {
    switch (tokens.kind()) {
      case WORD -> words.addAll(List.of(Shorthand.full(plain(text, tokens.start(), tokens.end()))));
      case TAG -> {
        words.add("#");
        words.add(plain(text, tokens.start() + 1, tokens.end()));
      }
      case HANDLE -> words.add("@user");
      case LINK -> words.add("http");
      case SYMBOL -> words.add(text.substring(tokens.start(), tokens.end()));
      case PUNCTUATION -> {
        if (!isHyphen(text, tokens)) {
          addMarks(text, tokens, words);
        }
      }
    }
  }

  /** Between the parts of a word, which stand for themselves. */
  private static boolean isHyphen(String text, Tokens tokens) {
    return tokens.end() - tokens.start() == 1
        && text.charAt(tokens.start()) == '-'
        && tokens.start() > 0
        && tokens.end() < text.length()
        && Letters.inWord(text.codePointBefore(tokens.start()))
        && Letters.inWord(text.codePointAt(tokens.end()));
  }

  /** Emoticons whole, other marks one by one, each kind once. */
  private static void addMarks(String text, Tokens tokens, List<String> words) {
    String marks = text.substring(tokens.start(), tokens.end());
    if (Letters.inWord(marks.codePointBefore(marks.length())) || marks.matches("[:;=]'?-?[()/]+")) {
      words.add(marks);
      return;
    }
    marks.codePoints().distinct().forEach(mark -> words.add(Character.toString(mark)));
  }

  private static String plain(String text, int start, int end) {
    return text.substring(start, end)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u02bc', '\'');
  }

  /** Its words in order. */
  public List<String> words() {
    return words;
  }

  /** Whether a word stands in it. */
  public boolean has(String word) {
    return places.containsKey(word);
  }

  /** A bit for each place where a word stands. */
  long places(String word) {
    return places.getOrDefault(word, 0L);
  }

  int size() {
    return words.size();
  }
}
