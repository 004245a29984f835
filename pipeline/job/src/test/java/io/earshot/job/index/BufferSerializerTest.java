package io.earshot.job.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Engagement;
import io.earshot.job.Mentions;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.search.Copies;
import io.earshot.search.IndexOperation;
import io.earshot.search.Patch;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class BufferSerializerTest {
  private final BufferSerializer serializer = new BufferSerializer();

  @Test
  void readsTheOperationsThatWereWaiting() throws Exception {
    IndexOperation put =
        Mentions.first("a", "text", 1)
            .with(new Copies("a", "a"))
            .with(new Analysis("words/1", new Language("en", 0.9), null, 0.25, null))
            .operation();
    IndexOperation patch =
        IndexOperation.patch("b", 3, Patch.of(new Engagement(1L, 2L, null, null)));
    IndexOperation delete = IndexOperation.delete("c", 4);

    var state = new BufferedRequestState<>(List.of(entry(put), entry(patch), entry(delete)));
    var read = serializer.deserialize(1, serializer.serialize(state));

    assertThat(read.getBufferedRequestEntries())
        .extracting(entry -> entry.getRequestEntry().operation())
        .containsExactly(put, patch, delete);
  }

  private static RequestEntryWrapper<BufferedOperation> entry(IndexOperation operation) {
    BufferedOperation buffered = new BufferedOperation(operation);
    return new RequestEntryWrapper<>(buffered, buffered.bytes());
  }
}
