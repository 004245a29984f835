package io.earshot.job.source;

import io.earshot.connectors.Capability;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.source.Errand.Answer;
import io.earshot.store.Redaction;
import io.earshot.store.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the endpoints it was assigned, each when it is due, in {@link ReadingThreads}, and emits
 * what they bring. An endpoint's cursor moves in the task's thread right after the last change of a
 * page was emitted, so a checkpoint never holds a cursor that is ahead of the posts.
 */
final class EndpointReader implements SourceReader<PostChange, EndpointSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointReader.class);
  private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

  private final ConnectorFactory connectors;
  private final Lease<Journal> journal;
  private final Lease<Forgotten> forgotten;
  private final DiskRoom disk;
  private final ReadingThreads threads;
  private final InstantSource clock;
  private final Agenda agenda = new Agenda();
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private Instant latest = Instant.EPOCH;
  private final TreeMap<Long, List<String>> finishedAt = new TreeMap<>();
  private final HeldCursors heldCursors = new HeldCursors();
  private Answer answer;
  private Iterator<PostChange> emitting;

  EndpointReader(
      ConnectorFactory connectors,
      Lease<Journal> journal,
      Lease<Forgotten> forgotten,
      DiskRoom disk,
      ReadingThreads threads,
      InstantSource clock) {
    this.connectors = connectors;
    this.journal = journal;
    this.forgotten = forgotten;
    this.disk = disk;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public void start() {
    // the enumerator assigns without being asked
  }

  @Override
  public void addSplits(List<EndpointSplit> splits) {
    for (EndpointSplit split : splits) {
      Endpoint endpoint = new Endpoint(split, connectors);
      endpoints.put(split.splitId(), endpoint);
      endpoint.configure(split.stanza(), clock.instant());
      rest(endpoint);
    }
    threads.wake();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    EndpointsChanged changed = (EndpointsChanged) event;
    changed.withdrawn().forEach(this::withdraw);
    endpoints.values().forEach(endpoint -> configure(endpoint, changed.stanzas()));
    threads.wake();
  }

  @Override
  public InputStatus pollNext(ReaderOutput<PostChange> output) {
    if (answer == null) {
      receive();
      send(clock.instant());
    }
    if (answer != null) {
      emit(output);
    }
    return answer != null || threads.hasAnswer()
        ? InputStatus.MORE_AVAILABLE
        : InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return answer == null ? threads.available() : CompletableFuture.completedFuture(null);
  }

  @Override
  public List<EndpointSplit> snapshotState(long checkpoint) {
    finishedAt.put(
        checkpoint,
        endpoints.values().stream()
            .filter(Endpoint::isFinished)
            .map(endpoint -> endpoint.split().splitId())
            .toList());
    heldCursors.begins(checkpoint, cursorsToAcknowledge());
    forget(forgotten.value().traces());
    return endpoints.values().stream().map(Endpoint::split).toList();
  }

  /** What is written down from here on leads to none of those who are being removed. */
  private void forget(Traces traces) {
    if (!traces.isEmpty()) {
      Redaction redaction = traces.redaction();
      endpoints
          .values()
          .forEach(endpoint -> endpoint.split(endpoint.split().without(redaction::finds)));
    }
  }

  private Map<String, String> cursorsToAcknowledge() {
    Map<String, String> cursors = new HashMap<>();
    for (Endpoint endpoint : endpoints.values()) {
      EndpointSplit split = endpoint.split();
      if (split.stanza().kind().can(Capability.ACKNOWLEDGE) && split.cursor() != null) {
        cursors.put(split.splitId(), split.cursor());
      }
    }
    return cursors;
  }

  /**
   * What had lain back and is read to its end is done only now. What all checkpoints hold that are
   * kept, an endpoint may forget.
   */
  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    Map<Long, List<String>> safe = finishedAt.headMap(checkpoint, true);
    safe.values().stream().flatMap(List::stream).distinct().forEach(this::done);
    safe.clear();
    heldCursors.completes(checkpoint).forEach(this::kept);
  }

  private void kept(String id, String cursor) {
    Endpoint endpoint = endpoints.get(id);
    if (endpoint != null) {
      endpoint.kept(cursor);
    }
  }

  private void done(String id) {
    Endpoint endpoint = endpoints.remove(id);
    if (endpoint != null) {
      journal.value().backfillDone(endpoint.split().backfill().id());
    }
  }

  @Override
  public void notifyNoMoreSplits() {
    // sources are read for ever
  }

  @Override
  public void close() {
    threads.close();
    endpoints.values().forEach(EndpointReader::close);
    disk.forget();
    forgotten.close();
    journal.close();
  }

  /** Whatever goes wrong: Flink stops a JVM in which a task that is cancelled does not close. */
  private static void close(Endpoint endpoint) {
    try {
      endpoint.connector().close();
    } catch (RuntimeException failed) {
      LOG.warn("What reads {} does not close", endpoint.split().url(), failed);
    }
  }

  private void receive() {
    Answer next = threads.poll();
    if (next != null) {
      agenda.release(next.endpoint().lane());
      begin(next);
    }
  }

  /** Sends threads to the endpoints that are due. */
  private void send(Instant now) {
    if (now.isBefore(latest.minus(CLOCK_SET_BACK))) {
      planAnew();
    }
    latest = now;
    if (!disk.isEnough(now)) {
      threads.wakeAt(now.plusSeconds(1));
      return;
    }
    while (threads.hasRoom()) {
      Endpoint endpoint = agenda.take(now);
      if (endpoint == null) {
        break;
      }
      endpoint.busy(true);
      threads.run(endpoint.errand(now));
    }
    if (agenda.next() != null) {
      threads.wakeAt(agenda.next());
    }
  }

  /** What the clock said before it was set back is long to come. */
  private void planAnew() {
    for (Endpoint endpoint : List.copyOf(endpoints.values())) {
      SourceStanza stanza = endpoint.split().stanza();
      configure(endpoint, Map.of(stanza.name(), stanza));
    }
  }

  private void begin(Answer next) {
    if (next.endpoint().isWithdrawn()) {
      threads.close(next.endpoint());
    } else if (next.failure() != null) {
      fail(next);
    } else {
      answer = next;
      emitting = changes(next).iterator();
    }
  }

  private static List<PostChange> changes(Answer answer) {
    return answer.errand().reads()
        ? answer.page().changes()
        : RefreshRules.certain(answer.endpoint().split(), answer.page());
  }

  private void emit(ReaderOutput<PostChange> output) {
    if (emitting.hasNext()) {
      output.collect(kept(emitting.next(), answer.endpoint().split().stanza()));
    }
    if (!emitting.hasNext() || answer.endpoint().isWithdrawn()) {
      Answer done = answer;
      answer = null;
      finish(done);
      send(clock.instant());
    }
  }

  private static PostChange kept(PostChange change, SourceStanza stanza) {
    return new PostChange(
        change.action(),
        change.id(),
        change.source(),
        change.observed(),
        stanza.keepDays(),
        change.post());
  }

  private void finish(Answer done) {
    Endpoint endpoint = done.endpoint();
    if (endpoint.isWithdrawn()) {
      threads.close(endpoint);
      return;
    }
    Page page = done.page();
    Instant now = clock.instant();
    EndpointSplit before = endpoint.split();
    endpoint.split(
        done.errand().reads()
            ? RefreshRules.watch(PollingRules.read(before, page, now), page, now)
            : looked(done, now));
    endpoint.pageRead(page.more() && !endpoint.due().isAfter(now));
    String source = before.stanza().name();
    journal.value().gaps(source, before.url(), page.gaps());
    journal.value().failures("read", source, page.failures());
    rest(endpoint);
  }

  private static EndpointSplit looked(Answer done, Instant now) {
    done.endpoint().looked(true);
    return RefreshRules.looked(done.endpoint().split(), done.errand().lookAt(), done.page(), now);
  }

  private void fail(Answer failed) {
    Endpoint endpoint = failed.endpoint();
    Instant now = clock.instant();
    endpoint.split(
        failed.errand().reads()
            ? PollingRules.failed(endpoint.split(), failed.failure(), now)
            : lookAgain(failed, now));
    endpoint.pageRead(false);
    rest(endpoint);
  }

  /** One of many posts may be to blame: each is looked at alone, unless the host wants a pause. */
  private static EndpointSplit lookAgain(Answer failed, Instant now) {
    EndpointSplit split = failed.endpoint().split();
    List<PostReference> at = failed.errand().lookAt();
    failed.endpoint().looked(false);
    return at.size() > 1 && PollingRules.notBefore(failed.failure()) == null
        ? split
        : RefreshRules.postponed(split, at, now);
  }

  /** Puts an endpoint on the agenda, unless it is paused, and reports how it stands. */
  private void rest(Endpoint endpoint) {
    endpoint.busy(false);
    if (endpoint.isPaused() || endpoint.isFinished()) {
      threads.close(endpoint);
    } else {
      agenda.add(endpoint);
    }
    report(endpoint.split());
  }

  private void report(EndpointSplit split) {
    if (split.backfill() == null) {
      journal.value().status(split.status());
    } else {
      journal.value().backfill(split.backfill().id(), split.progress());
    }
  }

  private void withdraw(String id) {
    Endpoint endpoint = endpoints.remove(id);
    if (endpoint == null) {
      return;
    }
    endpoint.withdraw();
    if (!endpoint.isBusy()) {
      agenda.remove(endpoint);
      threads.close(endpoint);
    }
    if (endpoint.split().backfill() == null) {
      journal.value().forget(endpoint.split().stanza().name(), endpoint.split().url());
    }
  }

  private void configure(Endpoint endpoint, Map<String, SourceStanza> stanzas) {
    SourceStanza stanza = stanzas.get(endpoint.split().stanza().name());
    if (stanza == null) {
      return;
    }
    if (!endpoint.isBusy()) {
      agenda.remove(endpoint);
    }
    endpoint.configure(stanza, clock.instant());
    if (!endpoint.isBusy()) {
      rest(endpoint);
    }
  }
}
