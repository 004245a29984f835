package io.earshot.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What standing queries are about and posts speak of: 20,000 brands, some of which are spoken of
 * and watched by many, among words drawn as in any text. One brand in twenty is named like a common
 * thing.
 */
final class WatchedWords {
  private static final int BRANDS = 20_000;
  private static final int FLATNESS = 1_000;
  private static final int FIRST_COMMON_NAME = 200;
  private static final int COMMON_NAMES = 2_000;
  private static final int TOPICS = 3_000;
  private static final int LONG = 6;

  private final Vocabulary words = new Vocabulary(50_000, 42);
  private final Zipf ranks = new Zipf(BRANDS, FLATNESS);
  private final List<String> brands = new ArrayList<>();

  WatchedWords() {
    Random random = new Random(43);
    for (int rank = 0; rank < BRANDS; rank++) {
      brands.add(rank % 20 == 7 ? commonName(random) : inventedName(random, rank));
    }
  }

  private String commonName(Random random) {
    return longWord(random, COMMON_NAMES);
  }

  /** Invented words of one syllable or two come again and again. */
  private String longWord(Random random, int ranks) {
    String word;
    do {
      word = words.word(FIRST_COMMON_NAME + random.nextInt(ranks));
    } while (word.length() < LONG);
    return word;
  }

  private String inventedName(Random random, int rank) {
    String first = words.word(COMMON_NAMES + random.nextInt(40_000));
    String name = first + Integer.toString(rank % 97, 36) + "o";
    return rank % 4 == 0
        ? name + " " + words.word(FIRST_COMMON_NAME + random.nextInt(5_000))
        : name;
  }

  /** A brand, the well known ones most often. */
  String brand(Random random) {
    return brands.get(ranks.draw(random));
  }

  /** A word of any text. */
  String word(Random random) {
    return words.draw(random, 1).get(0);
  }

  List<String> words(Random random, int count) {
    return words.draw(random, count);
  }

  /** A word that is not among the most common. */
  String topic(Random random) {
    return longWord(random, TOPICS);
  }

  /** One of the most common words. */
  String commonWord(Random random) {
    return words.word(random.nextInt(40));
  }

  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
