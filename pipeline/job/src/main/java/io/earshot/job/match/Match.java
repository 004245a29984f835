package io.earshot.job.match;

import static java.util.Objects.requireNonNull;

import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.StandingIds;
import io.earshot.job.decisions.Watched;
import io.earshot.job.decisions.WatchedRule;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.RuleHit;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.TrackerMatch;
import io.earshot.store.RuleKind;
import io.earshot.store.StoreSettings;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Runs the whole of the standing queries that a post may match, now that all is known about it:
 * gives the post the trackers it belongs to, and tells of each alert rule that it counts for. A
 * replayed post gets its analysis, its trackers and its customer as a patch, and counts for no
 * rule.
 */
public final class Match extends ProcessFunction<MentionChange, MentionChange> {
  /** That a post counts for a rule, or is gone. */
  public static final OutputTag<RuleHit> HITS =
      new OutputTag<>("rule-hits", TypeInformation.of(RuleHit.class));

  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient Spans spans;

  /**
   * @param store where trackers, rules and sources are
   */
  public Match(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
    spans = new Spans();
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void processElement(MentionChange change, Context context, Collector<MentionChange> out) {
    Watched watched = decisions.value().now();
    if (!change.puts()) {
      out.collect(change);
      tellIfGone(change, watched, context);
      return;
    }
    List<TrackerMatch> trackers = trackers(change, watched);
    if (change.replay()) {
      Analysis analysis = change.mention().analysis();
      out.collect(
          change.patching(new Patch(analysis, null, trackers, change.mention().customer())));
      return;
    }
    MentionChange tracked = change.tracked(trackers);
    Set<String> rules = matching(tracked.mention(), StandingIds.RULE.among(change.candidates()));
    if (!trackers.isEmpty()
        || !rules.isEmpty()
        || !watched.keepsOnlyMatched(tracked.mention().post().source())) {
      out.collect(tracked);
    } else if (!change.isFirst()) {
      out.collect(change.removing());
    }
    RuleHits hits = new RuleHits(tracked, watched, spans);
    rules.forEach(
        id -> hits.of(StandingIds.RULE.name(id)).ifPresent(hit -> context.output(HITS, hit)));
  }

  /** Nobody knows which rules it counted for: all that remember posts are told. */
  private static void tellIfGone(MentionChange change, Watched watched, Context context) {
    if (change.operation().kind() == Kind.DELETE) {
      watched.rules().values().stream()
          .map(WatchedRule::rule)
          .filter(rule -> rule.kind() != RuleKind.EACH)
          .forEach(rule -> context.output(HITS, RuleHit.gone(rule.name(), change.id())));
    }
  }

  private List<TrackerMatch> trackers(MentionChange change, Watched watched) {
    Mention mention = change.mention();
    return matching(mention, StandingIds.TRACKER.among(change.candidates())).stream()
        .map(id -> watched.trackers().get(StandingIds.TRACKER.name(id)))
        .filter(tracker -> tracker != null)
        .map(
            tracker ->
                new TrackerMatch(
                    tracker.tracker().name(),
                    tracker.own().wrote(mention.post()),
                    spans.title(tracker.query(), mention),
                    spans.text(tracker.query(), mention),
                    felt(tracker, mention)))
        .toList();
  }

  /** Null where the engine does not tell, or the post does not name it. */
  private static Sentiment felt(WatchedTracker tracker, Mention mention) {
    return mention.analysis() == null
        ? null
        : mention.analysis().targets().stream()
            .filter(felt -> felt.named() && felt.target().equals(tracker.tracker().name()))
            .map(TargetSentiment::sentiment)
            .findFirst()
            .orElse(null);
  }

  private Set<String> matching(Mention mention, Set<String> ids) {
    return ids.isEmpty() ? ids : decisions.value().standing().match(mention, ids);
  }
}
