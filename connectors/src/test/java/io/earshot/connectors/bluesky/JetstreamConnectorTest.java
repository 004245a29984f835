package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Post;
import io.earshot.connectors.contract.Reading;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a Jetstream has beside what every connector promises. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class JetstreamConnectorTest {
  private final ServedJetstream network = new ServedJetstream();
  private final Reading reading = new Reading(network.stanza());

  @AfterEach
  void stop() {
    network.close();
  }

  @Test
  void onlyWhatIsWantedIsAskedFor() throws Exception {
    reading.on();
    assertThat(network.site().requests().get(0))
        .startsWith(
            "GET /subscribe?wantedCollections=app.bsky.feed.post"
                + "&wantedCollections=app.bsky.actor.profile&cursor=0 ");
  }

  @Test
  void aReconnectBeginsSomeSecondsBeforeAndRepeatsNothing() throws Exception {
    network.publish("p0", "text");
    network.publish("p1", "text");
    reading.on().forget();
    network.publish("p2", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(network.id("p2"));
    assertThat(gaps()).isEmpty();
    long rewound = network.position(1) - JetstreamCursor.REWIND;
    assertThat(network.site().requests()).anyMatch(head -> head.contains("cursor=" + rewound));
  }

  @Test
  void whatIsNotKeptLongEnoughIsAGap() throws Exception {
    network.publish("p0", "text");
    reading.on().forget();
    network.forgetEvents();
    network.leap(2 * Jetstream.LEAP);
    network.publish("p1", "text");
    reading.on();
    assertThat(gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.from()).isEqualTo(ServedNetwork.FIRST));
  }

  @Test
  void silenceIsNoGap() throws Exception {
    network.publish("p0", "text");
    network.leap(10 * Jetstream.LEAP);
    network.publish("p1", "text");
    reading.on();
    network.leap(10 * Jetstream.LEAP);
    network.publish("p2", "text");
    reading.on();
    assertThat(reading.ids()).hasSize(3);
    assertThat(gaps()).isEmpty();
  }

  @Test
  void authorsAreAskedForTogether() throws Exception {
    network.publish("p0", "text");
    Post post = reading.on().posts().get(network.id("p0"));
    assertThat(post.author().name()).isEqualTo("Ada Lovelace");
    assertThat(network.site().requests())
        .anyMatch(head -> head.startsWith("GET /xrpc/app.bsky.actor.getProfiles?actors=did"));
  }

  @Test
  void identitiesTellHandles() throws Exception {
    network.forgetProfiles();
    ObjectNode identity = network.event("identity");
    identity.putObject("identity").put("did", ServedNetwork.AUTHOR).put("handle", "ada.new");
    network.add(ServedJetstream.bytes(identity));
    network.publish("p0", "text");
    assertThat(reading.on().posts().get(network.id("p0")).author().handle()).isEqualTo("ada.new");
  }

  @Test
  void whatIsNoEventIsCountedAndPassedOver() throws Exception {
    network.add("{\"kind\":\"com".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    network.add("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    network.publish("p0", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(network.id("p0"));
    assertThat(reading.failures()).singleElement().asString().contains("and in 1 more");
  }

  private List<Gap> gaps() {
    return reading.pages().stream().flatMap(page -> page.gaps().stream()).toList();
  }
}
