package io.earshot.insight.alerts;

/**
 * The negative binomial distribution of counts: mean m, variance m + d m². Its dispersion d says by
 * how much the counts vary beyond what chance alone does.
 */
public final class NegativeBinomial {
  private static final double TINY = 1e-300;
  private static final double PRECISE = 1e-12;
  private static final int MOST_STEPS = 2_000;

  /** Of Lanczos' approximation (g = 7, n = 9). */
  private static final double[] LANCZOS = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private NegativeBinomial() {}

  /**
   * The probability of a count or a larger one.
   *
   * @param mean above 0
   * @param dispersion above 0
   */
  public static double atLeast(long count, double mean, double dispersion) {
    if (count <= 0) {
      return 1;
    }
    double size = 1 / dispersion;
    return incompleteBeta((double) count, size, mean / (mean + size));
  }

  /** The regularised incomplete beta function. */
  private static double incompleteBeta(double a, double b, double x) {
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  /** Its continued fraction, by the method of Lentz. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double product = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      product *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      product *= d * c;
      if (Math.abs(d * c - 1) < PRECISE) {
        break;
      }
    }
    return product;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** The logarithm of the gamma function, for arguments above 0. */
  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + LANCZOS.length - 2.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
