package io.earshot.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words, drawn so that the word of rank r comes with a probability proportional to 1/r (Zipf's
 * law). The first ranks are common English words, so that a text is English to every engine; the
 * others are invented.
 */
final class Vocabulary {
  private static final String[] SYLLABLES =
      "ka lo mi ren tas vo pel un dri sho ber ing al ter no sa que ti or mun fle da".split(" ");

  private final String[] words;
  private final Zipf ranks;

  Vocabulary(int size, long seed) {
    Random random = new Random(seed);
    words =
        Stream.concat(common().stream(), Stream.generate(() -> word(random)))
            .limit(size)
            .toArray(String[]::new);
    ranks = new Zipf(size, 0);
  }

  private static List<String> common() {
    try (InputStream file = Vocabulary.class.getResourceAsStream("words.txt")) {
      return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllable = 1 + random.nextInt(4); syllable > 0; syllable--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  List<String> draw(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> draw(random)).toList();
  }

  private String draw(Random random) {
    return words[ranks.draw(random)];
  }

  /** The word of a rank, from 0. */
  String word(int rank) {
    return words[rank];
  }
}
