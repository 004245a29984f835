package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them. */
class BlueskyAddressTest {
  @ParameterizedTest
  @CsvSource({
    "wss://bsky.network, wss://bsky.network/xrpc/com.atproto.sync.subscribeRepos?cursor=7",
    "https://bsky.network/, wss://bsky.network/xrpc/com.atproto.sync.subscribeRepos?cursor=7",
    "ws://localhost:18101/firehose?cursor=0&appview=http://x, ws://localhost:18101/firehose?cursor=7"
  })
  void aStreamHasOneAddress(String written, String asked) throws Exception {
    assertThat(StreamAddress.of(written, Firehose.PATH).from(7L)).isEqualTo(asked);
  }

  @Test
  void aStanzaSaysWhereToBegin() throws Exception {
    assertThat(StreamAddress.of("wss://pds.example?cursor=0", Firehose.PATH).first()).isZero();
    assertThat(StreamAddress.of("wss://pds.example", Firehose.PATH).first()).isNull();
  }

  @Test
  void authorsOfBlueskyItselfAreAskedForWhereAllAreKnown() throws Exception {
    assertThat(StreamAddress.of("wss://jetstream2.us-west.bsky.network", Jetstream.PATH).appView())
        .hasToString("https://public.api.bsky.app/");
    assertThat(StreamAddress.of("wss://notbsky.network", Firehose.PATH).appView()).isNull();
    assertThat(
            StreamAddress.of("wss://pds.example?appview=http://127.0.0.1:18102", Firehose.PATH)
                .appView())
        .hasToString("http://127.0.0.1:18102/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "wss://h?cursor=now", "wss://h?appview=nonsense"})
  void whatIsNoAddressIsRefused(String written) {
    FetchException refused =
        catchThrowableOfType(FetchException.class, () -> StreamAddress.of(written, Firehose.PATH));
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
  }
}
