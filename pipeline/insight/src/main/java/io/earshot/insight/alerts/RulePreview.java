package io.earshot.insight.alerts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a rule would have raised in days that have passed.
 *
 * @param rule name of the rule, never null
 * @param from first moment that was looked at
 * @param to the moment after the last
 * @param posts how many posts the rule watches in that time
 * @param alerts newest first, at most {@value #MOST}; never null
 * @param total how many there would have been
 * @param remarks what this differs in from what would truly have happened; never null
 */
public record RulePreview(
    String rule,
    Instant from,
    Instant to,
    long posts,
    List<WouldBe> alerts,
    long total,
    List<String> remarks) {
  /** The most alerts that are told one by one. */
  public static final int MOST = 100;

  public RulePreview {
    requireNonNull(rule, "rule is null");
    alerts = alerts == null ? List.of() : List.copyOf(alerts);
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
  }

  /**
   * An alert that would have been raised.
   *
   * @param window start of the time it is about
   * @param what in a few words, never null
   * @param observed how many posts
   * @param expected how many were to be expected, or null
   * @param probability that so many or more come by chance, or null
   */
  public record WouldBe(
      Instant window, String what, long observed, Double expected, Double probability) {
    public WouldBe {
      requireNonNull(what, "what is null");
    }
  }
}
