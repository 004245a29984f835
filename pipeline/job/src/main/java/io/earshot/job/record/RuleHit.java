package io.earshot.job.record;

import static java.util.Objects.requireNonNull;

import io.earshot.store.AlertPost;
import java.time.Instant;

/**
 * That a post counts for an alert rule.
 *
 * @param rule name of the rule, never null
 * @param published when the post was published, never null
 * @param observed when Earshot first read it, never null
 * @param present whether it was read soon after it was published; only such posts raise alerts, all
 *     others are history
 * @param first whether this is the first form of the post; its edits are not counted again
 * @param reach how many people it reached, as far as its source tells, 0 or more
 * @param post as an alert shows it; null unless it is present
 */
public record RuleHit(
    String rule,
    Instant published,
    Instant observed,
    boolean present,
    boolean first,
    long reach,
    AlertPost post) {
  public RuleHit {
    requireNonNull(rule, "rule is null");
    requireNonNull(published, "published is null");
    requireNonNull(observed, "observed is null");
  }
}
