package io.earshot.job.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.record.MentionChange;
import io.earshot.search.IndexOperation;
import io.earshot.search.MentionIndex;
import io.earshot.search.lucene.LuceneIndex;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableIndexSinkTest {
  private static final StoreSettings STORE =
      new StoreSettings("jdbc:h2:mem:durable-sink;DB_CLOSE_DELAY=-1", null, null);

  @TempDir private Path home;
  private final String name = UUID.randomUUID().toString();
  private OneInputStreamOperatorTestHarness<IndexOperation, ?> sink;

  @BeforeEach
  void open() throws Exception {
    String index = name;
    sink =
        new OneInputStreamOperatorTestHarness<>(
            new SinkWriterOperatorFactory<>(
                new DurableIndexSink(() -> MemoryIndex.reopen(index), STORE)));
    sink.open();
  }

  @AfterEach
  void close() throws Exception {
    sink.close();
  }

  @Test
  void isDurableBeforeTheBarrierIsAcknowledged() throws Exception {
    write(Mentions.first("a", "text", 1));
    assertThat(index().durable()).isEmpty();

    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().durable()).containsOnlyKeys("a");
  }

  @Test
  void writesTwoOperationsOnOnePostOneAfterTheOther() throws Exception {
    write(Mentions.first("a", "text", 1), Mentions.edited("a", "new"), Mentions.removed("b"));
    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().durable().get("a").post().text()).isEqualTo("new");
  }

  @Test
  void writesWhatWaitsASecondLater() throws Exception {
    sink.setProcessingTime(0);
    write(Mentions.first("a", "text", 1));
    assertThat(index().written()).isEmpty();

    sink.setProcessingTime(1_000);

    assertThat(index().written()).containsOnlyKeys("a");
  }

  @Test
  void writesAFullBatchAtOnce() throws Exception {
    for (int post = 0; post < DistinctBatch.FULL; post++) {
      assertThat(index().written()).isEmpty();
      write(Mentions.first("post " + post, "text", 1));
    }

    assertThat(index().written()).hasSize(DistinctBatch.FULL);
  }

  @Test
  void triesUntilAFullDiskHasRoomAgain() throws Exception {
    write(Mentions.first("a", "text", 1));
    index().refuse(2);

    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().refusalsLeft()).isZero();
    assertThat(index().durable()).containsOnlyKeys("a");
  }

  @Test
  void losesNothingWhenTheWriterFailsBetweenTwoCommits() throws Exception {
    sink.setProcessingTime(0);
    write(Mentions.first("a", "text", 1));
    sink.setProcessingTime(1_000);
    assertThat(index().written()).containsOnlyKeys("a");

    index().refuse(1);
    write(Mentions.first("b", "text", 1));
    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().durable()).containsOnlyKeys("a", "b");
  }

  @Test
  void buriesWhatTheIndexRefusesAndWhatItFailsOn() throws Exception {
    write(
        Mentions.first("a", "text", 1),
        Mentions.first("b", MemoryIndex.REFUSED, 1),
        Mentions.first("c", MemoryIndex.BROKEN, 1),
        Mentions.first("d", "text", 1));
    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().durable()).containsOnlyKeys("a", "d");
    try (Store store = Store.open(STORE)) {
      Waiting.until("dead letters", () -> store.journal().deadLetters("blog", 10).size() == 2);
      assertThat(store.journal().deadLetters("blog", 10))
          .allSatisfy(letter -> assertThat(letter.stage()).isEqualTo("index"))
          .extracting(letter -> letter.place() + ": " + letter.reason())
          .containsExactlyInAnyOrder(
              "b: the index refused to PUT it: too ugly",
              "c: the index refused to PUT it: java.lang.IllegalStateException: cannot");
    }
  }

  @Test
  void takesTheIndexBackToTheCheckpointThatIsRestored() throws Exception {
    OperatorSubtaskState state;
    try (var first = luceneSink()) {
      first.open();
      first.processElement(Mentions.first("a", "text", 1).operation(), 0);
      first.prepareSnapshotPreBarrier(1);
      state = first.snapshot(1, 0);
      first.processElement(Mentions.first("b", "text", 1).operation(), 0);
      first.prepareSnapshotPreBarrier(2);
    }
    try (MentionIndex index = LuceneIndex.reader(home);
        var second = luceneSink()) {
      assertThat(index.count()).isEqualTo(2);

      second.initializeState(state);
      second.open();

      assertThat(index.count()).isEqualTo(1);
      assertThat(index.find("b")).isEmpty();
    }
  }

  private OneInputStreamOperatorTestHarness<IndexOperation, ?> luceneSink() throws Exception {
    String path = home.toString();
    return new OneInputStreamOperatorTestHarness<>(
        new SinkWriterOperatorFactory<>(
            new DurableIndexSink(() -> LuceneIndex.writer(Path.of(path)), STORE)));
  }

  private void write(MentionChange... changes) throws Exception {
    for (MentionChange change : changes) {
      sink.processElement(change.operation(), 0);
    }
  }

  private MemoryIndex index() {
    return MemoryIndex.named(name);
  }
}
