package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {
  @ParameterizedTest
  @CsvSource({"0.3, 0.01", "0.3, 2", "3, 0.5", "40, 0.01", "40, 0.3", "900, 0.05"})
  void theTailIsTheSumOfItsTerms(double mean, double dispersion) {
    double size = 1 / dispersion;
    double term = Math.pow(1 + dispersion * mean, -size);
    double below = 0;
    for (int count = 0; count < 3 * mean + 9; count++) {
      assertThat(NegativeBinomial.atLeast(count, mean, dispersion))
          .isCloseTo(1 - below, within(1e-9));
      below += term;
      term *= (size + count) / (count + 1) * mean / (mean + size);
    }
  }

  @Test
  void aTailFarOutIsSmallButNeverNothing() {
    double tail = NegativeBinomial.atLeast(200, 10, 0.02);

    assertThat(tail).isBetween(1e-200, 1e-40);
    assertThat(NegativeBinomial.atLeast(201, 10, 0.02)).isLessThan(tail);
    assertThat(NegativeBinomial.atLeast(100_000, 100_000, 0.01)).isBetween(0.4, 0.6);
  }
}
