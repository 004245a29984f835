package io.earshot.nlp.hashed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSumsTest {
  private static final int BITS = 6;
  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 257", "3, 258", "8, 0", "9, 1000", "16, 5000", "17, 514"})
  void sumsAreThoseOfTheSingleWeights(int width, int features) {
    byte[] weights = new byte[width << BITS];
    random.nextBytes(weights);
    assertSums(width, weights, bag(features));
  }

  @ParameterizedTest
  @CsvSource({"127", "-127", "-128", "0"})
  void theLargestWeightsDoNotSpill(byte weight) {
    byte[] weights = new byte[16 << BITS];
    Arrays.fill(weights, weight);
    assertSums(16, weights, bag(3_000));
  }

  private void assertSums(int width, byte[] weights, HashBag bag) {
    assertThat(new RowSums(BITS, width, weights).of(bag)).isEqualTo(oneByOne(width, weights, bag));
  }

  private static int[] oneByOne(int width, byte[] weights, HashBag bag) {
    int[] sums = new int[width];
    for (int index = 0; index < bag.size(); index++) {
      for (int column = 0; column < width; column++) {
        sums[column] += weights[HashedRows.row(bag.hash(index), BITS) * width + column];
      }
    }
    return sums;
  }

  private HashBag bag(int features) {
    HashBag bag = new HashBag();
    random.ints(features).forEach(bag::add);
    return bag;
  }
}
