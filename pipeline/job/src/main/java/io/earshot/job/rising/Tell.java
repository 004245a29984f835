package io.earshot.job.rising;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.rising.Terms;
import io.earshot.job.decisions.InForce;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Rise;
import io.earshot.store.StoreSettings;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Takes the terms of each post that is new, for each tracker that it matches. Copies do not count,
 * nor what a tracker's own accounts write, nor what spammers and programs do; nor do posts that are
 * read again. No state.
 */
public final class Tell extends RichFlatMapFunction<MentionChange, Said> {
  private static final long serialVersionUID = 1L;
  private static final Set<String> NOBODY = Set.of("spam", "bot", "job_advert");

  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient Terms terms;

  /**
   * @param store where sources are
   */
  public Tell(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
    terms = new Terms();
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void flatMap(MentionChange change, Collector<Said> out) {
    if (!change.isFirst() || !counts(change.mention())) {
      return;
    }
    List<String> trackers =
        change.mention().trackers().stream()
            .filter(match -> !match.own())
            .map(TrackerMatch::tracker)
            .toList();
    if (!trackers.isEmpty()) {
      List<String> said = terms(change.mention());
      trackers.forEach(tracker -> out.collect(said(tracker, change.mention(), said)));
    }
  }

  private static boolean counts(Mention mention) {
    boolean copy = mention.copies() != null && !mention.copies().first().equals(mention.id());
    return !copy
        && mention.trackers() != null
        && mention.marks().stream().noneMatch(NOBODY::contains);
  }

  private List<String> terms(Mention mention) {
    return terms.of(mention.post()).stream()
        .filter(term -> term.length() <= Rise.MOST_TERM)
        .toList();
  }

  private Said said(String tracker, Mention mention, List<String> terms) {
    String author = mention.post().author() == null ? mention.id() : mention.post().author().id();
    return new Said(
        tracker,
        mention.id(),
        author,
        mention.published(),
        mention.observed(),
        decisions.value().now().isPresent(mention),
        terms);
  }
}
