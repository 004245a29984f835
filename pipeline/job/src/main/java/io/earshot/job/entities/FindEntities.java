package io.earshot.job.entities;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.WatchedTracker;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.AnalysedText;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Entity;
import io.earshot.nlp.Target;
import io.earshot.nlp.entity.EntityReader;
import io.earshot.store.StoreSettings;
import io.earshot.store.TrackerKind;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.util.IOUtils;

/**
 * Gives an analysis what its post names, where a standing query may match the post: names are
 * costly to find. They are tied to the brands that it may belong to. What fails becomes a dead
 * letter and passes as it is.
 */
public final class FindEntities extends RichMapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;
  private static final Set<TrackerKind> BRANDS = Set.of(TrackerKind.BRAND, TrackerKind.COMPETITOR);

  private final EntityReaderFactory factory;
  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient Lease<Journal> journal;
  private transient EntityReader reader;

  /**
   * @param store where trackers are, and failures are reported
   */
  public FindEntities(EntityReaderFactory factory, StoreSettings store) {
    this.factory = requireNonNull(factory, "factory is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
    journal = Journal.lease(store);
  }

  @Override
  public void close() throws Exception {
    IOUtils.closeAll(decisions, journal);
  }

  @Override
  public MentionChange map(MentionChange change) {
    boolean wanted =
        change.puts() && !change.candidates().isEmpty() && change.mention().analysis() != null;
    return wanted ? named(change) : change;
  }

  private MentionChange named(MentionChange change) {
    Post post = change.mention().post();
    try {
      Analysis named = change.mention().analysis().naming(entities(change), EntityReader.MODEL);
      return change.with(named);
    } catch (RuntimeException | StackOverflowError failed) {
      String reason = "what this text names cannot be found: " + failed;
      Failure failure = new Failure(post.id(), reason, AnalysedText.start(post));
      journal.value().failures("entities", post.source(), List.of(failure));
      return change;
    }
  }

  private List<Entity> entities(MentionChange change) {
    String language = change.mention().language();
    return reader().read(AnalysedText.of(change.mention().post()), language, watched(change));
  }

  /** Loaded for the first post that matters: until then nothing is. */
  private EntityReader reader() {
    reader = reader == null ? factory.open() : reader;
    return reader;
  }

  /** Campaigns and themes are watched by words that name nothing. */
  private List<Target> watched(MentionChange change) {
    return decisions
        .value()
        .now()
        .trackersOf(change.candidates())
        .filter(tracker -> BRANDS.contains(tracker.tracker().kind()))
        .map(WatchedTracker::names)
        .toList();
  }
}
