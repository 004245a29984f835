package io.earshot.nlp.evaluation;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param task what was done on which texts
 * @param model who did it
 * @param measure what was measured
 * @param value as printed
 */
public record Figure(String task, String model, String measure, String value) {
  static Figure percent(String task, String model, String measure, double share) {
    return new Figure(task, model, measure, String.format(Locale.ROOT, "%.1f %%", 100 * share));
  }

  static Figure percent(String task, String model, String measure, Estimate estimate) {
    return new Figure(task, model, measure, estimate.toString());
  }

  static Figure speed(String task, String model, double perSecond) {
    return new Figure(
        task, model, "texts/s of one core", String.format(Locale.ROOT, "%,.0f", perSecond));
  }

  @Override
  public String toString() {
    return String.format("| %-28s | %-15s | %-24s | %17s |", task, model, measure, value);
  }
}
