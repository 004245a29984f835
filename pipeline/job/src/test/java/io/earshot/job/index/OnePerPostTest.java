package io.earshot.job.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class OnePerPostTest {
  private final DequeRequestBuffer<BufferedOperation> waiting = new DequeRequestBuffer<>();

  @Test
  void endsARequestBeforeTheNextOperationOnAPost() {
    await(Mentions.first("a", "text", 1), Mentions.first("b", "text", 1), Mentions.removed("a"));

    assertThat(request(500)).containsExactly("a", "b");
    assertThat(request(500)).containsExactly("a");
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void isNoLargerThanAsked() {
    await(Mentions.first("a", "text", 1), Mentions.first("b", "text", 1));

    assertThat(request(1)).containsExactly("a");
  }

  @Test
  void isNoLargerThanTheServerTakes() {
    String large = "x".repeat(2_000_000);
    await(Mentions.first("a", large, 1), Mentions.first("b", large, 1));

    assertThat(request(500)).containsExactly("a");
    assertThat(request(500)).containsExactly("b");
  }

  private void await(MentionChange... changes) {
    for (MentionChange change : changes) {
      BufferedOperation buffered = new BufferedOperation(change.operation());
      waiting.add(new RequestEntryWrapper<>(buffered, buffered.bytes()), false);
    }
  }

  private List<String> request(int most) {
    return new OnePerPost()
        .createNextBatch(() -> most, waiting).getBatchEntries().stream()
            .map(buffered -> buffered.operation().id())
            .toList();
  }
}
