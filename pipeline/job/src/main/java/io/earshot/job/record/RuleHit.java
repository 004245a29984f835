package io.earshot.job.record;

import static java.util.Objects.requireNonNull;

import io.earshot.store.AlertPost;
import java.time.Instant;

/**
 * That a post counts for an alert rule, or that it is gone.
 *
 * @param rule name of the rule, never null
 * @param published when the post was published; null only of one that is gone
 * @param observed when Earshot first read it; null only of one that is gone
 * @param present whether it was read soon after it was published; only such posts raise alerts, all
 *     others are history
 * @param first whether this is the first form of the post; its edits are not counted again
 * @param reach how many people it reached, as far as its source tells, 0 or more
 * @param post as an alert shows it; null unless it is present
 * @param gone id of a post that no alert is to show any more; null of one that counts
 */
public record RuleHit(
    String rule,
    Instant published,
    Instant observed,
    boolean present,
    boolean first,
    long reach,
    AlertPost post,
    String gone) {
  public RuleHit {
    requireNonNull(rule, "rule is null");
    if (gone == null) {
      requireNonNull(published, "published is null");
      requireNonNull(observed, "observed is null");
    }
  }

  /** A post that counts. */
  public RuleHit(
      String rule,
      Instant published,
      Instant observed,
      boolean present,
      boolean first,
      long reach,
      AlertPost post) {
    this(rule, published, observed, present, first, reach, post, null);
  }

  /** A post that is gone. */
  public static RuleHit gone(String rule, String id) {
    return new RuleHit(rule, null, null, false, false, 0, null, requireNonNull(id, "id is null"));
  }
}
