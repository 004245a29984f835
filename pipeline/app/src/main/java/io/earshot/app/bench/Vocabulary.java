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
 * law). The first ranks are common English words; the others are invented and spelled as English
 * words are, so that an engine is as sure of a text's language as it is of what people write.
 */
final class Vocabulary {
  private static final String[] STEMS =
      ("bar bel bin bon brand brick bright cal can car cast clam clar cor dan dell den fer fil fin"
              + " flor for fram gal gar glen gran ham har hart hol kel ken kin lan lar len light"
              + " lin lock mar mel mer min mon nor pan par pen per pin port ral ram ran ren rin"
              + " rock ron sal sel shel sim sol stan stel stor strat tal tam tan tel ten ter thorn"
              + " tin tor trim van ven ver vin wal war wel wick win wood")
          .split(" ");

  /** The empty one stands for all words that have none. */
  private static final String[] ENDINGS =
      "s|ed|ing|er|ers|ly|y|ish|able|ness|ment|ful|less|ation|ity|al||||".split("[|]", -1);

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
    String second = random.nextBoolean() ? any(STEMS, random) : "";
    return any(STEMS, random) + second + any(ENDINGS, random);
  }

  private static String any(String[] parts, Random random) {
    return parts[random.nextInt(parts.length)];
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
