package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gives words of texts that are all in small letters, or all in capitals, the case that they have
 * in print: the model of names knows names by it. Words come from the list that CoreNLP's truecaser
 * is made with; its model itself takes a gigabyte. The list is read when it is first needed.
 */
final class RestoredCase {
  private static final String WORDS = "/edu/stanford/nlp/models/truecase/MixDisambiguation.list";

  /** Of the words of a text in capitals, at least so many are. */
  private static final double MOST = 0.7;

  private static final int FEW = 3;

  private Map<String, String> words;

  /** Changes the words of tokens, not their places. */
  void restore(List<List<CoreLabel>> sentences) {
    List<CoreLabel> spoken =
        sentences.stream().flatMap(List::stream).filter(token -> isWord(token.word())).toList();
    if (spoken.size() >= FEW
        && (hasNoCapitals(spoken) || share(spoken, RestoredCase::isShouted) >= MOST)) {
      spoken.forEach(this::restore);
    }
  }

  private static boolean isWord(String token) {
    return token.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')
        && token.length() > 1;
  }

  private static boolean hasNoCapitals(List<CoreLabel> words) {
    return words.stream().allMatch(token -> token.word().equals(lower(token.word())));
  }

  private static double share(List<CoreLabel> words, Predicate<String> property) {
    return (double) words.stream().map(CoreLabel::word).filter(property).count() / words.size();
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private void restore(CoreLabel token) {
    String lower = lower(token.word());
    token.setWord(words().getOrDefault(lower, lower));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private synchronized Map<String, String> words() {
    if (words == null) {
      words = read();
    }
    return words;
  }

  private static Map<String, String> read() {
    try (InputStream file = RestoredCase.class.getResourceAsStream(WORDS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<String, String> words = new HashMap<>();
      lines
          .lines()
          .map(line -> line.split("\t"))
          .filter(pair -> pair.length == 2 && pair[0].length() > 1)
          .forEach(pair -> words.put(pair[0], pair[1]));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
