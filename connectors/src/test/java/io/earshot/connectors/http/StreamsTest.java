package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.MessageStream.Message;
import io.earshot.connectors.http.StreamSite.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of a server that keeps the rules, and of some that do not. */
@Timeout(60)
class StreamsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final HttpFetcher fetcher = Fetching.fetcher();

  @Test
  void messagesOfAWebSocketComeInTheirOrder() throws Exception {
    Script script = caller -> caller.agree().text("grüße").binary(new byte[] {1, 2}).stay();
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream = fetcher.open(request(site.webSocket("/live?cursor=7")))) {
      Message first = stream.next(LONG);
      assertThat(new String(first.data(), UTF_8)).isEqualTo("grüße");
      assertThat(first.event()).isNull();
      assertThat(stream.next(LONG).data()).containsExactly(1, 2);
      assertThat(stream.next(SHORT)).isNull();
      assertThat(site.requests().get(0))
          .startsWith("GET /live?cursor=7 ")
          .contains("Authorization: Bearer secret", "User-Agent: Earshot/")
          .doesNotContain("permessage-deflate");
    }
  }

  @Test
  void serverSentEventsHaveTypesAndIds() throws Exception {
    Script script =
        caller -> {
          caller.events().raw(":thump\n\nevent: update\nid: 9\ndata: {\"a\":\ndata: 1}\n\n");
          caller.stayDeaf();
        };
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream = fetcher.open(request(site.url("/streaming")))) {
      Message message = stream.next(LONG);
      assertThat(message.event()).isEqualTo("update");
      assertThat(message.id()).isEqualTo("9");
      assertThat(new String(message.data(), UTF_8)).isEqualTo("{\"a\":\n1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws", "http"})
  void whatCameBeforeTheEndIsTakenBeforeTheEnd(String scheme) throws Exception {
    Script script =
        caller -> {
          if (scheme.equals("ws")) {
            caller.agree().text("last").frame(0x88, new byte[] {3, (byte) 0xe9}).stay();
          } else {
            caller.events().raw("data: last\n\n");
          }
        };
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream = fetcher.open(request(url(site, scheme)))) {
      assertThat(new String(stream.next(LONG).data(), UTF_8)).isEqualTo("last");
      FetchException end = end(stream);
      assertThat(end.reason()).isEqualTo(Reason.NETWORK);
      assertThat(end).hasMessageContaining("the stream has ended");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ws, 401, UNAUTHORISED", "ws, 404, NOT_FOUND", "ws, 429, RATE_LIMITED", "ws, 301, REDIRECTS",
    "http, 401, UNAUTHORISED", "http, 410, GONE", "http, 429, RATE_LIMITED",
        "http, 500, SERVER_ERROR"
  })
  void aRefusalSaysWhy(String scheme, int status, Reason reason) throws Exception {
    Script script =
        caller ->
            caller.raw(
                "HTTP/1.1 "
                    + status
                    + " No\r\nContent-Length: 0\r\nLocation: /\r\n"
                    + "Retry-After: 300\r\nConnection: close\r\n\r\n");
    try (StreamSite site = StreamSite.start(script)) {
      FetchException refused =
          catchThrowableOfType(
              FetchException.class, () -> fetcher.open(request(url(site, scheme))));
      assertThat(refused.reason()).isEqualTo(reason);
      assertThat(refused.status()).isEqualTo(status);
      if (reason == Reason.RATE_LIMITED) {
        assertThat(end(() -> fetcher.open(request(url(site, scheme)))).status()).isZero();
        assertThat(site.requests()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws", "http"})
  void aServerThatFallsSilentIsDead(String scheme) throws Exception {
    Script script =
        caller -> {
          if (scheme.equals("ws")) {
            caller.agree();
          } else {
            caller.events();
          }
          caller.stayDeaf();
        };
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream =
            fetcher.open(new StreamRequest(url(site, scheme), Map.of(), true, SHORT))) {
      assertThat(end(stream).reason()).isEqualTo(Reason.NETWORK);
    }
  }

  @Test
  void aServerIsMadeToWaitWhileNobodyTakes() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    byte[] message = new byte[100_000];
    Script script =
        caller -> {
          caller.agree();
          for (int i = 0; i < 2_000; i++) {
            caller.binary(message);
            sent.incrementAndGet();
          }
          caller.stay();
        };
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream = fetcher.open(request(site.webSocket("/")))) {
      assertThat(stream.next(LONG)).isNotNull();
      awaitStandstill(sent);
      assertThat(sent.get()).isLessThan(1_000);
      for (int i = 1; i < 2_000; i++) {
        assertThat(stream.next(LONG).data()).hasSize(100_000);
      }
    }
  }

  /** Until nothing more was sent for a while. */
  private static void awaitStandstill(AtomicInteger sent) throws InterruptedException {
    int before = -1;
    while (before != sent.get()) {
      before = sent.get();
      Thread.sleep(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws", "http"})
  void aMessageWithoutEndIsBrokenOff(String scheme) throws Exception {
    Script script =
        caller -> {
          if (scheme.equals("ws")) {
            endlessFrames(caller.agree());
          } else {
            endlessLine(caller.events());
          }
        };
    try (StreamSite site = StreamSite.start(script);
        MessageStream stream = fetcher.open(request(url(site, scheme)))) {
      assertThat(end(stream)).hasMessageContaining("longer than 10000000 bytes");
    }
  }

  private static void endlessFrames(StreamSite.Caller caller) throws IOException {
    caller.frame(0x02, new byte[1_000_000]);
    while (true) {
      caller.frame(0x00, new byte[1_000_000]);
    }
  }

  private static void endlessLine(StreamSite.Caller caller) throws IOException {
    caller.raw("data: ");
    while (true) {
      caller.raw("x".repeat(1_000_000));
    }
  }

  @Test
  void compressionNobodyAskedForIsRefused() throws Exception {
    Script script =
        caller ->
            caller.raw(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
    try (StreamSite site = StreamSite.start(script)) {
      assertThat(end(() -> fetcher.open(request(site.webSocket("/")))))
          .hasMessageContaining("compresses");
    }
  }

  @Test
  void privateAddressesAreRefused() throws Exception {
    try (StreamSite site = StreamSite.start(caller -> caller.agree().stay())) {
      StreamRequest request = new StreamRequest(site.webSocket("/"), Map.of(), false, LONG);
      assertThat(end(() -> fetcher.open(request)).reason()).isEqualTo(Reason.REFUSED);
      assertThat(site.requests()).isEmpty();
    }
  }

  private static String url(StreamSite site, String scheme) {
    return scheme.equals("ws") ? site.webSocket("/") : site.url("/");
  }

  private static StreamRequest request(String url) {
    return new StreamRequest(url, Map.of("Authorization", "Bearer secret"), true, LONG);
  }

  private static FetchException end(MessageStream stream) {
    return end(() -> stream.next(LONG));
  }

  private static FetchException end(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(FetchException.class, call);
  }
}
