package io.earshot.job.match;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.calibration.Tilt;
import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.StandingIds;
import io.earshot.job.decisions.Watched;
import io.earshot.job.decisions.WatchedRule;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.RuleHit;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Correction;
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
 * gives the post the trackers it belongs to, and tells of each alert rule that it counts for. What
 * people say of a post counts in place of what the engine found. A replayed post gets its analysis,
 * trackers, customer and correction as a patch, and counts for no rule.
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
    Correction said = watched.corrections().get(change.id());
    MentionChange corrected = change.with(change.mention().with(said));
    List<TrackerMatch> trackers = trackers(corrected, watched);
    if (change.replay()) {
      out.collect(change.patching(patch(change.mention(), trackers, said)));
      return;
    }
    MentionChange tracked = corrected.tracked(trackers);
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

  /** What is not corrected, or not any more, is not. */
  private static Patch patch(Mention mention, List<TrackerMatch> trackers, Correction said) {
    return new Patch(
        mention.analysis(),
        null,
        trackers,
        mention.customer(),
        said == null ? Correction.NONE : said);
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
    Set<String> matching = matching(mention, StandingIds.TRACKER.among(change.candidates()));
    return watched
        .trackersOf(matching)
        .map(
            tracker ->
                new TrackerMatch(
                    tracker.tracker().name(),
                    tracker.own().wrote(mention.post()),
                    spans.title(tracker.query(), mention),
                    spans.text(tracker.query(), mention),
                    felt(tracker.tracker().name(), mention.analysis(), watched)))
        .toList();
  }

  /**
   * Null where the engine does not tell; where it is not calibrated, also where the post does not
   * name it.
   */
  private static Sentiment felt(String tracker, Analysis analysis, Watched watched) {
    if (analysis == null) {
      return null;
    }
    Tilt tilt = watched.tilts().get(tracker);
    return tilt == null ? analysis.towardsAlone(tracker) : tilted(analysis.towards(tracker), tilt);
  }

  private static Sentiment tilted(Sentiment felt, Tilt tilt) {
    if (felt == null) {
      return null;
    }
    double[] tilted = tilt.of(new double[] {felt.negative(), felt.neutral(), felt.positive()});
    return Sentiment.of(tilted[0], tilted[1], tilted[2]);
  }

  private Set<String> matching(Mention mention, Set<String> ids) {
    return ids.isEmpty() ? ids : decisions.value().standing().match(mention, ids);
  }
}
