package io.earshot.sample.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.earshot.sample.SampleWeb;
import io.earshot.sample.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirehoseTest {
  private static final String STREAM = "/xrpc/com.atproto.sync.subscribeRepos";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:11:12Z"));
  private final OkHttpClient client =
      new OkHttpClient.Builder().dns(host -> List.of(InetAddress.getLoopbackAddress())).build();
  private SampleWeb web;

  /** A frame's type and what it holds. */
  private record Event(String type, JsonNode body) {
    long sequence() {
      return body.path("seq").asLong();
    }

    String action() {
      return body.path("ops").path(0).path("action").asText();
    }
  }

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(clock, Duration.ofSeconds(6));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void tellsThePastFromTheBeginningAndIntroducesWhoWrites() throws Exception {
    List<Event> past = listen("?cursor=0", 100);
    assertThat(past).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(past.subList(0, 3))
        .extracting(Event::type)
        .containsExactly("#identity", "#account", "#commit");
    assertThat(past.get(0).body().path("handle").asText()).isEqualTo("harbour-notes.localhost");
    String blocks = new String(past.get(2).body().path("blocks").binaryValue(), UTF_8);
    assertThat(blocks).contains("waders and tides");
  }

  @Test
  void goesOnAfterTheCursor() throws Exception {
    List<Event> past = listen("?cursor=0", 20);
    List<Event> rest = listen("?cursor=" + past.get(9).sequence(), 10);
    assertThat(rest)
        .extracting(Event::sequence)
        .isEqualTo(past.subList(10, 20).stream().map(Event::sequence).toList());
  }

  @Test
  void tellsWhatHappensWhileItIsListenedTo() throws Exception {
    BlockingQueue<Event> events = open("");
    clock.advance(Duration.ofSeconds(60));
    List<String> actions = new ArrayList<>();
    while (!actions.containsAll(List.of("create", "update", "delete"))) {
      actions.add(next(events).action());
    }
  }

  @Test
  void saysWhatIsForgotten() throws Exception {
    long cursor = listen("?cursor=0", 1).get(0).sequence();
    clock.advance(Duration.ofDays(2));
    assertThat(listen("?cursor=" + cursor, 1).get(0).body().path("name").asText())
        .isEqualTo("OutdatedCursor");
  }

  @Test
  void theAppViewKnowsWhoWrites() throws Exception {
    String url =
        "http://skylark.localhost:%d/xrpc/app.bsky.actor.getProfiles?actors=%s&actors=%s"
            .formatted(
                web.ports().web(),
                "did:web:grindbitter.localhost",
                "did:web:kate-lovell.skylark.localhost");
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      JsonNode profiles = new ObjectMapper().readTree(response.body().bytes()).path("profiles");
      assertThat(profiles.findValuesAsText("displayName"))
          .containsExactlyInAnyOrder("Dan Okafor", "Kate Lovell");
    }
  }

  private List<Event> listen(String query, int count) throws Exception {
    BlockingQueue<Event> events = open(query);
    List<Event> heard = new ArrayList<>();
    while (heard.size() < count) {
      heard.add(next(events));
    }
    return heard;
  }

  private static Event next(BlockingQueue<Event> events) throws InterruptedException {
    Event event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).as("the next event").isNotNull();
    return event;
  }

  private BlockingQueue<Event> open(String query) throws InterruptedException {
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    BlockingQueue<Boolean> opened = new LinkedBlockingQueue<>();
    String url = "ws://skylark.localhost:" + web.ports().firehose() + STREAM + query;
    client.newWebSocket(
        new Request.Builder().url(url).build(),
        new WebSocketListener() {
          @Override
          public void onOpen(okhttp3.WebSocket socket, Response response) {
            opened.add(true);
          }

          @Override
          public void onMessage(okhttp3.WebSocket socket, ByteString bytes) {
            events.add(event(bytes.toByteArray()));
          }
        });
    assertThat(opened.poll(30, TimeUnit.SECONDS)).isTrue();
    return events;
  }

  private static Event event(byte[] frame) {
    CBORMapper cbor = new CBORMapper();
    try (JsonParser parser = cbor.getFactory().createParser(frame)) {
      JsonNode header = cbor.readTree(parser);
      return new Event(header.path("t").asText(), cbor.readTree(parser));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
