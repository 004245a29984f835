package io.earshot.job.removal;

import static io.earshot.job.Posts.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.job.Posts;
import io.earshot.job.decisions.Decided;
import io.earshot.job.dedupe.Dedupe;
import io.earshot.job.dedupe.Known;
import io.earshot.job.record.MentionChange;
import io.earshot.store.Traces;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private static final Traces JANE =
      new Traces(null, Set.of("town/jane"), Set.of("town/jane", "did:plc:jane"));
  private static final String HER_POST = "at://did:plc:jane/post/1";

  private final Decided decided = new Decided();
  private KeyedOneInputStreamOperatorTestHarness<String, PostChange, MentionChange> dedupe;

  @BeforeEach
  void open() throws Exception {
    dedupe =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new ForgettingOperator<>(new Dedupe(), decided.settings()),
            PostChange::id,
            Types.STRING);
    dedupe.open();
    dedupe.setProcessingTime(OBSERVED.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    dedupe.close();
    decided.close();
  }

  @Test
  void aCheckpointForgetsTheirPostsAndTheirTimersAndWhatOthersNamed() throws Exception {
    hear(HER_POST, "town/jane", HER_POST);
    hear("2", "town/jane", "2");
    hear("3", "town/bo", HER_POST);
    dedupe.prepareSnapshotPreBarrier(1);
    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(3);
    int timers = dedupe.numProcessingTimeTimers();

    decided.erases(JANE);
    dedupe.prepareSnapshotPreBarrier(2);

    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(1);
    assertThat(dedupe.numProcessingTimeTimers()).isEqualTo(timers - 1);
    assertThat(known("3").author()).isEqualTo("town/bo");
    assertThat(known("3").conversation()).isEqualTo("at://************/post/1");
  }

  private void hear(String id, String author, String conversation) throws Exception {
    Post plain = Posts.post(id, "text");
    Post post =
        new Post(
            id,
            plain.source(),
            plain.network(),
            plain.site(),
            plain.kind(),
            plain.url(),
            plain.title(),
            plain.text(),
            plain.language(),
            plain.published(),
            null,
            new Author(author, null, null, null),
            conversation,
            null,
            null,
            null,
            null,
            null);
    dedupe.processElement(Posts.kept(post, 300), OBSERVED.toEpochMilli());
  }

  private Known known(String id) throws Exception {
    dedupe.getOperator().setCurrentKey(id);
    ValueState<Known> state =
        dedupe
            .getOperator()
            .getKeyedStateBackend()
            .getPartitionedState(
                VoidNamespace.INSTANCE,
                VoidNamespaceSerializer.INSTANCE,
                new ValueStateDescriptor<>("known", Known.class));
    return state.value();
  }
}
