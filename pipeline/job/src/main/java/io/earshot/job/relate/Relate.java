package io.earshot.job.relate;

import static java.util.Objects.requireNonNull;

import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.StandingIds;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.store.StoreSettings;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Says which standing queries a post may match, by what it brings along, before it is analysed
 * (design rule 5). A post that none can match goes no further where its source keeps only matched
 * ones; if an earlier form of it is in the index, it is taken out there.
 */
public final class Relate extends RichFlatMapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<InForce> decisions;

  /**
   * @param store where trackers, rules and sources are
   */
  public Relate(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void flatMap(MentionChange change, Collector<MentionChange> out) {
    if (!change.puts()) {
      out.collect(change);
      return;
    }
    Set<String> candidates = candidates(change);
    boolean wanted =
        isWatchedFor(candidates)
            || change.replay()
            || !decisions.value().now().keepsOnlyMatched(change.mention().post().source());
    if (wanted) {
      out.collect(change.related(candidates));
    } else if (!change.isFirst()) {
      out.collect(change.removing());
    }
  }

  /** A topic keeps no post: it is said of those that are kept. */
  private static boolean isWatchedFor(Set<String> candidates) {
    return candidates.size() > StandingIds.TOPIC.among(candidates).size();
  }

  /** What cannot be indexed matches nothing; the index says what is wrong with it. */
  private Set<String> candidates(MentionChange change) {
    try {
      return decisions.value().standing().gate(change.mention());
    } catch (IllegalArgumentException unfit) {
      return Set.of();
    }
  }
}
