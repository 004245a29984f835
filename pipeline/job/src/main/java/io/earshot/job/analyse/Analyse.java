package io.earshot.job.analyse;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.job.decisions.InForce;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.SharedHandles;
import io.earshot.job.jvm.Stores;
import io.earshot.job.record.AnalysedText;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.TargetedText;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.IOUtils;

/**
 * Gives each mention its {@link Analysis}, also towards the trackers that it names, in small
 * batches and in order. A text that the engine fails on becomes a dead letter and passes without
 * analysis: it stops neither its neighbours nor the job.
 *
 * <p>No state: a batch is emptied before a checkpoint, before a watermark, when it is full, and
 * {@value #WAIT_MILLIS} ms after its first change.
 */
public final class Analyse extends AbstractStreamOperator<MentionChange>
    implements OneInputStreamOperator<MentionChange, MentionChange> {
  static final int BATCH = 64;
  static final int WAIT_MILLIS = 200;

  private static final long serialVersionUID = 1L;
  static final SharedHandles<AnalyserFactory, Analyser> ANALYSERS =
      new SharedHandles<>(AnalyserFactory::open);

  private final AnalyserFactory factory;
  private final StoreSettings store;
  private transient Lease<Analyser> analyser;
  private transient Lease<Journal> journal;
  private transient Lease<InForce> decisions;
  private transient List<StreamRecord<MentionChange>> batch;
  private transient ScheduledFuture<?> timer;

  public Analyse(AnalyserFactory factory, StoreSettings store) {
    this.factory = requireNonNull(factory, "factory is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open() throws Exception {
    super.open();
    batch = new ArrayList<>(BATCH);
    analyser = ANALYSERS.lease(factory);
    reportEngine();
    journal = Journal.lease(store);
    decisions = InForce.lease(store);
  }

  private void reportEngine() {
    try (Lease<Store> open = Stores.lease(store)) {
      open.value().engines().report(analyser.value().model(), Instant.now());
    }
  }

  @Override
  public void processElement(StreamRecord<MentionChange> record) {
    batch.add(new StreamRecord<>(record.getValue(), record.getTimestamp()));
    if (batch.size() == BATCH) {
      flush();
    } else if (timer == null) {
      var time = getProcessingTimeService();
      timer = time.registerTimer(time.getCurrentProcessingTime() + WAIT_MILLIS, due -> flush());
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    flush();
    super.processWatermark(watermark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    flush();
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  @Override
  public void close() throws Exception {
    super.close();
    IOUtils.closeAll(analyser, journal, decisions);
  }

  private void flush() {
    WantedTargets wanted = new WantedTargets(decisions.value().now());
    List<Reading> readings =
        batch.stream().map(record -> reading(record.getValue(), wanted)).toList();
    var analyses = analyses(readings.stream().filter(Reading::asks).toList()).iterator();
    for (int at = 0; at < batch.size(); at++) {
      Reading reading = readings.get(at);
      output.collect(
          batch
              .get(at)
              .replace(reading.asks() ? reading.answer(analyses.next()) : reading.change()));
    }
    batch.clear();
    timer = null;
  }

  private Reading reading(MentionChange change, WantedTargets wanted) {
    if (!change.puts()) {
      return new Reading(change, null);
    }
    String text = AnalysedText.of(change.mention().post());
    TargetedText asked = new TargetedText(text, wanted.of(change, text));
    return new Reading(change, isKnown(change) && asked.targets().isEmpty() ? null : asked);
  }

  /** Whether nothing but the sentiment towards trackers can be other than it was. */
  private boolean isKnown(MentionChange change) {
    Analysis known = change.mention().analysis();
    return change.replay() && known != null && known.model().equals(analyser.value().model());
  }

  private List<Analysis> analyses(List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    try {
      return analyser.value().analyseTowards(readings.stream().map(Reading::text).toList());
    } catch (RuntimeException | StackOverflowError oneOfThemFailed) {
      List<Analysis> analyses = new ArrayList<>();
      readings.forEach(reading -> analyses.add(analysisOrNull(reading)));
      return analyses;
    }
  }

  private Analysis analysisOrNull(Reading reading) {
    try {
      return analyser.value().analyseTowards(List.of(reading.text())).get(0);
    } catch (RuntimeException | StackOverflowError failed) {
      Post post = reading.change().mention().post();
      String reason = "the engine " + analyser.value().model() + " fails on this text: " + failed;
      journal
          .value()
          .failures(
              "analyse",
              post.source(),
              List.of(new Failure(post.id(), reason, AnalysedText.start(post))));
      return null;
    }
  }
}
