package io.earshot.job.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.record.MentionChange;
import io.earshot.search.IndexOperation;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.util.UUID;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkIndexSinkTest {
  private static final StoreSettings STORE =
      new StoreSettings("jdbc:h2:mem:bulk-sink;DB_CLOSE_DELAY=-1", null, null);

  private final String name = UUID.randomUUID().toString();
  private OneInputStreamOperatorTestHarness<IndexOperation, ?> sink;

  @BeforeEach
  void open() throws Exception {
    sink = harness();
    sink.open();
  }

  @AfterEach
  void close() throws Exception {
    sink.close();
  }

  @Test
  void writesTwoOperationsOnOnePostOneAfterTheOther() throws Exception {
    write(Mentions.first("a", "text", 1), Mentions.edited("a", "new"), Mentions.removed("b"));

    sink.endInput();

    assertThat(index().written()).containsOnlyKeys("a");
    assertThat(index().written().get("a").post().text()).isEqualTo("new");
  }

  @Test
  void writesWhatWaitsASecondLater() throws Exception {
    write(Mentions.first("a", "text", 1));
    assertThat(index().written()).isEmpty();

    sink.setProcessingTime(sink.getProcessingTime() + BulkIndexSink.LINGER_MILLIS);
    sink.prepareSnapshotPreBarrier(1);

    assertThat(index().written()).containsOnlyKeys("a");
  }

  @Test
  void triesUntilTheIndexTakesThem() throws Exception {
    index().refuse(2);
    write(Mentions.first("a", "text", 1), Mentions.first("b", "text", 1));

    sink.endInput();

    assertThat(index().refusalsLeft()).isZero();
    assertThat(index().written()).containsOnlyKeys("a", "b");
  }

  @Test
  void keepsWhatIsNotWrittenYetInTheCheckpoint() throws Exception {
    write(Mentions.first("a", "text", 1));
    sink.prepareSnapshotPreBarrier(1);
    OperatorSubtaskState checkpoint = sink.snapshot(1, 1);
    sink.close();

    sink = harness();
    sink.initializeState(checkpoint);
    sink.open();
    sink.endInput();

    assertThat(index().written()).containsOnlyKeys("a");
  }

  @Test
  void buriesWhatTheIndexRefusesAndWhatItFailsOn() throws Exception {
    write(
        Mentions.first("a", "text", 1),
        Mentions.first("b", MemoryIndex.REFUSED, 1),
        Mentions.first("c", MemoryIndex.BROKEN, 1));
    sink.endInput();

    assertThat(index().written()).containsOnlyKeys("a");
    try (Store store = Store.open(STORE)) {
      Waiting.until("dead letters", () -> store.journal().deadLetters("blog", 10).size() == 2);
      assertThat(store.journal().deadLetters("blog", 10))
          .extracting(letter -> letter.place() + ": " + letter.reason())
          .containsExactlyInAnyOrder(
              "b: the index refused to PUT it: too ugly",
              "c: the index refused to PUT it: java.lang.IllegalStateException: cannot");
    }
  }

  private OneInputStreamOperatorTestHarness<IndexOperation, ?> harness() throws Exception {
    String index = name;
    return new OneInputStreamOperatorTestHarness<>(
        new SinkWriterOperatorFactory<>(new BulkIndexSink(() -> MemoryIndex.reopen(index), STORE)));
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
