package io.earshot.job.source;

import static io.earshot.job.source.Splits.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.SourceStanza;
import io.earshot.job.record.VersionedJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointSplitTest {
  private final VersionedJson<EndpointSplit> splits = new VersionedJson<>(EndpointSplit.class);
  private final VersionedJson<EnumeratorState> states = new VersionedJson<>(EnumeratorState.class);

  @Test
  void isReadAsItWasWritten() throws IOException {
    EndpointSplit split = wellUsed();
    assertThat(splits.deserialize(1, splits.serialize(split))).isEqualTo(split);
    EnumeratorState state = new EnumeratorState(List.of(split));
    assertThat(states.deserialize(1, states.serialize(state))).isEqualTo(state);
  }

  /** Never rewrite that file: it is what release 0.1 leaves in checkpoints. */
  @Test
  void readsWhatRelease01Wrote() throws IOException {
    try (InputStream json = getClass().getResourceAsStream("endpoint-split-0.1.json")) {
      assertThat(splits.deserialize(1, json.readAllBytes())).isEqualTo(wellUsed());
    }
  }

  @Test
  void saysThatANewerReleaseWroteIt() {
    assertThatThrownBy(() -> splits.deserialize(2, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("newer release");
  }

  @Test
  void holdsOfItsStanzaWhatConcernsIt() {
    SourceStanza stanza = Splits.stanza("blog", null, "https://a.example/", "https://b.example/");

    EndpointSplit split = EndpointSplit.unread(stanza, "https://b.example/", NOW);

    assertThat(split.stanza()).isEqualTo(stanza.only("https://b.example/"));
  }

  private static EndpointSplit wellUsed() {
    EndpointSplit read =
        PollingRules.read(
            Splits.split(5), Splits.page(0.5, Splits.post("a", Duration.ofMinutes(1))), NOW);
    EndpointSplit watching =
        RefreshRules.watch(read, Splits.page(null, Splits.post("a", Duration.ofMinutes(1))), NOW);
    return PollingRules.failed(watching, new IllegalStateException("broken"), NOW);
  }
}
