package io.earshot.job.match;

import io.earshot.insight.alerts.Reach;
import io.earshot.insight.alerts.ShownPost;
import io.earshot.job.decisions.Watched;
import io.earshot.job.decisions.WatchedRule;
import io.earshot.job.decisions.WatchedTracker;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.RuleHit;
import io.earshot.search.Mention;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRule;
import java.util.Optional;

/** What a post means to the rules whose queries it matches. */
record RuleHits(MentionChange change, Watched watched, Spans spans) {

  /** Nothing if the rule is gone by now, or does not count such posts. */
  Optional<RuleHit> of(String name) {
    WatchedRule watchedRule = watched.rules().get(name);
    return watchedRule == null || !counts(watchedRule.rule())
        ? Optional.empty()
        : Optional.of(hit(watchedRule));
  }

  private boolean counts(AlertRule rule) {
    Mention mention = change.mention();
    boolean copy = mention.copies() != null && !mention.copies().first().equals(mention.id());
    return (rule.copies() || !copy)
        && (rule.own() || !isOwn(rule))
        && (rule.minimumReach() == null || Reach.of(mention.engagement()) >= rule.minimumReach());
  }

  private boolean isOwn(AlertRule rule) {
    WatchedTracker tracker = rule.tracker() == null ? null : watched.trackers().get(rule.tracker());
    return tracker != null && tracker.own().wrote(change.mention().post());
  }

  private RuleHit hit(WatchedRule rule) {
    Mention mention = change.mention();
    boolean present = watched.isPresent(mention);
    return new RuleHit(
        rule.rule().name(),
        mention.published(),
        mention.observed(),
        present,
        change.isFirst(),
        Reach.of(mention.engagement()),
        present ? post(rule) : null);
  }

  private AlertPost post(WatchedRule rule) {
    Mention mention = change.mention();
    return ShownPost.of(
        mention,
        rule.rule().tracker(),
        spans.title(rule.query(), mention),
        spans.text(rule.query(), mention));
  }
}
