package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.Reading;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firehose has beside what every connector promises. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class BlueskyConnectorTest {
  private static final String PROFILE = RecordEvent.PROFILES + "/self";
  private static final String LIKE = "app.bsky.feed.like/one";

  private final ServedFirehose network = new ServedFirehose();
  private final Reading reading = new Reading(network.stanza());

  @AfterEach
  void stop() {
    network.close();
  }

  @Test
  void anAuthorHasTheNamesThatThePdsKnows() throws Exception {
    network.publish("p0", "text");
    assertThat(author(reading.on(), "p0"))
        .isEqualTo(
            new Author(
                ServedNetwork.AUTHOR,
                "Ada Lovelace",
                "ada.example",
                "https://bsky.app/profile/" + ServedNetwork.AUTHOR,
                new AuthorProfile(null, null, null, List.of("https://ada.example"), null, null)));
  }

  @Test
  void whoIsKnownIsAskedForOnce() throws Exception {
    network.publish("p0", "text");
    try (Connector connector = open(network.stanza())) {
      Page first = connector.read(null);
      network.publish("p1", "text");
      Page second = connector.read(first.cursor());
      assertThat(second.changes().get(0).post().author().name()).isEqualTo("Ada Lovelace");
    }
    assertThat(network.site().requests().stream().filter(head -> head.contains("describeRepo")))
        .hasSize(1);
  }

  @Test
  void nobodyIsGivenTheToken() throws Exception {
    network.publish("p0", "text");
    reading.on();
    assertThat(network.site().requests())
        .hasSize(3)
        .noneMatch(head -> head.contains(TestSecret.VALUE));
  }

  @Test
  void namesThatTheStreamTellsAreNotAskedFor() throws Exception {
    network.add(Frames.event("#identity", network.body().put("handle", "ada.new")));
    network.operate(
        "create",
        PROFILE,
        ServedNetwork.JSON
            .createObjectNode()
            .put("displayName", "Ada")
            .put(
                "description",
                "Also town.example/@ada, and (https://ada.example/about). ada@mail.example"));
    network.publish("p0", "text");
    Author author = author(reading.on(), "p0");
    assertThat(author.name()).isEqualTo("Ada");
    assertThat(author.profile().links())
        .containsExactly("https://town.example/@ada", "https://ada.example/about");
    assertThat(author.profile().verifiedLinks()).containsExactly("https://ada.new");
    assertThat(author.handle()).isEqualTo("ada.new");
    assertThat(network.site().requests()).hasSize(1);
  }

  @Test
  void anAccountThatIsShutIsForgotten() throws Exception {
    network.forgetProfiles();
    network.operate(
        "create", PROFILE, ServedNetwork.JSON.createObjectNode().put("displayName", "Ada"));
    network.add(
        Frames.event("#account", network.body().put("active", false).put("status", "deactivated")));
    network.publish("p0", "text");
    assertThat(author(reading.on(), "p0").name()).isNull();
  }

  @Test
  void aPostWhoseAuthorIsNotToBeHadIsOutWithoutAName() throws Exception {
    network.forgetProfiles();
    network.publish("p0", "text");
    Author author = author(reading.on(), "p0");
    assertThat(author.id()).isEqualTo(ServedNetwork.AUTHOR);
    assertThat(author.name()).isNull();
    assertThat(author.handle()).isNull();
  }

  @Test
  void aChangedPostSaysWhenItChanged() throws Exception {
    network.publish("p0", "text");
    network.edit("p0", "other text");
    Post post = reading.on().posts().get(network.id("p0"));
    assertThat(post.text()).isEqualTo("other text");
    assertThat(post.updated()).isEqualTo(time(2));
  }

  @Test
  void withoutACursorOnlyWhatIsNewComes() throws Exception {
    network.publish("p0", "text");
    SourceStanza live = network.stanza("/");
    try (Connector connector = open(live)) {
      Page nothing = connector.read(null);
      assertThat(nothing.changes()).isEmpty();
      network.publish("p1", "text");
      Page page = connector.read(nothing.cursor());
      assertThat(page.changes())
          .extracting(change -> change.id())
          .containsExactly(network.id("p1"));
    }
    assertThat(network.site().requests().get(0))
        .startsWith("GET /xrpc/com.atproto.sync.subscribeRepos HTTP");
  }

  @Test
  void whatIsNotWantedMovesTheCursor() throws Exception {
    network.operate("create", LIKE, ServedNetwork.JSON.createObjectNode().put("subject", "it"));
    reading.on().on();
    assertThat(reading.changes()).isEmpty();
    assertThat(reading.failures()).isEmpty();
    assertThat(network.site().requests().get(1)).contains("?cursor=1 ");
  }

  @Test
  void aReaderThatGoesOnElsewhereIsServedFromThere() throws Exception {
    network.publish("p0", "text");
    try (Connector connector = open(network.stanza())) {
      assertThat(connector.read(null).changes()).hasSize(1);
      assertThat(connector.read(null).changes()).hasSize(1);
    }
  }

  @Test
  void aCursorThatIsTooOldIsAGap() throws Exception {
    network.publish("p0", "text");
    reading.on().forget();
    network.add(
        Frames.event("#info", ServedNetwork.JSON.createObjectNode().put("name", "OutdatedCursor")));
    network.publish("p1", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(network.id("p1"));
    assertThat(reading.pages().stream().flatMap(page -> page.gaps().stream()))
        .singleElement()
        .satisfies(gap -> assertStretch(gap, time(1), time(3)));
  }

  private static void assertStretch(Gap gap, Instant from, Instant to) {
    assertThat(gap.from()).isEqualTo(from);
    assertThat(gap.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"FutureCursor, REFUSED, another name", "ConsumerTooSlow, NETWORK, of a test"})
  void anErrorEndsTheStreamAfterWhatCameBefore(String error, Reason reason, String message) {
    network.publish("p0", "text");
    network.add(Frames.error(error));
    FetchException end = catchThrowableOfType(FetchException.class, reading::on);
    assertThat(reading.ids()).containsExactly(network.id("p0"));
    assertThat(end.reason()).isEqualTo(reason);
    assertThat(end).hasMessageContaining(error).hasMessageContaining(message);
  }

  @Test
  void anErrorAtOnceIsToldAtOnce() throws Exception {
    network.add(Frames.error("FutureCursor"));
    try (Connector connector = open(network.stanza())) {
      assertThat(catchThrowableOfType(FetchException.class, () -> connector.read(null)))
          .hasMessageContaining("FutureCursor");
    }
  }

  @Test
  void framesOfTheFutureArePassedOver() throws Exception {
    network.add(Frames.event("#unheard", network.body()));
    network.add(Frames.cbor(ServedNetwork.JSON.createObjectNode().put("op", 7)));
    network.publish("p0", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(network.id("p0"));
    assertThat(reading.failures()).hasSize(1);
    assertThat(reading.failures().get(0).reason()).contains("no DAG-CBOR");
  }

  @Test
  void whatABigCommitChangedIsMissed() throws Exception {
    ObjectNode commit = network.body().put("repo", ServedNetwork.AUTHOR).put("tooBig", true);
    network.add(Frames.event("#commit", commit));
    network.publish("p0", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(network.id("p0"));
    assertThat(reading.failures()).singleElement().asString().contains("too big");
  }

  @Test
  void aRecordThatIsNotTheOneItsCommitNamesIsRefused() throws Exception {
    ObjectNode commit = commit("p0", "the true text");
    byte[] blocks = commit.get("blocks").binaryValue();
    blocks[blocks.length - 1] ^= 1;
    network.add(Frames.event("#commit", commit.put("blocks", blocks)));
    reading.on();
    assertThat(reading.changes()).isEmpty();
    assertThat(reading.failures()).singleElement().asString().contains("is not in its commit");
  }

  @Test
  void aCommitHasSoManyOperationsAndNoMore() throws Exception {
    ObjectNode commit = commit("p0", "text");
    ArrayNode operations = (ArrayNode) commit.get("ops");
    for (int i = 1; i < 1_000; i++) {
      operations.addObject().put("action", "delete").put("path", RecordEvent.POSTS + "/p" + i);
    }
    network.add(Frames.event("#commit", commit));
    reading.on();
    assertThat(reading.changes()).hasSize(Round.MOST_OPERATIONS);
    assertThat(reading.failures()).singleElement().asString().contains("more than 200");
  }

  private ObjectNode commit(String key, String text) {
    return Frames.commit(
        network.position(network.size()),
        ServedNetwork.AUTHOR,
        "create",
        RecordEvent.POSTS + "/" + key,
        ServedNetwork.post(text));
  }

  private Author author(Reading read, String key) {
    return read.posts().get(network.id(key)).author();
  }

  private static Instant time(int sequence) {
    return ServedNetwork.FIRST.plusSeconds(sequence);
  }

  private static Connector open(SourceStanza stanza) throws FetchException {
    return new Reading(stanza).open();
  }
}
