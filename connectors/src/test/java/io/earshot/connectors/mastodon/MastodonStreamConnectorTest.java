package io.earshot.connectors.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.contract.Reading;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens while a stream is open, and when it breaks. */
@Timeout(60)
class MastodonStreamConnectorTest {
  private final ServedMastodon server = new ServedMastodon(SourceKind.MASTODON_STREAM);
  private final List<PostChange> changes = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Connector connector;
  private String cursor;

  @AfterEach
  void stop() {
    if (connector != null) {
      connector.close();
    }
    server.close();
  }

  private void open() throws FetchException {
    connector = new Reading(server.stanza()).open();
  }

  private void read() throws FetchException, InterruptedException {
    Page page = connector.read(cursor);
    assertThat(page.more()).isTrue();
    cursor = page.cursor();
    changes.addAll(page.changes());
    failures.addAll(page.failures());
    gaps.addAll(page.gaps());
  }

  private void readUntilChanges(int count) throws FetchException, InterruptedException {
    while (changes.size() < count) {
      read();
    }
  }

  /** Reads until all was read that the server has, and the stream is listened to. */
  private void catchUp() throws FetchException, InterruptedException {
    int before;
    do {
      before = changes.size();
      read();
    } while (changes.size() > before);
  }

  private List<String> ids() {
    return changes.stream().map(PostChange::id).toList();
  }

  @Test
  void whatIsWrittenEditedAndDeletedIsHeardInItsOrder() throws Exception {
    open();
    catchUp();
    server.publish("p0", "text of p0");
    server.edit("p0", "better text");
    server.publish("p1", "text of p1");
    server.remove("p0");
    readUntilChanges(4);

    assertThat(ids())
        .containsExactly(server.id("p0"), server.id("p0"), server.id("p1"), server.id("p0"));
    assertThat(changes.get(0).post().text()).isEqualTo("text of p0");
    assertThat(changes.get(1).post().text()).isEqualTo("better text");
    assertThat(changes.get(3).action()).isEqualTo(Action.DELETE);
    assertThat(failures).isEmpty();
  }

  @Test
  void whatComesBetweenCatchingUpAndListeningIsHeardOnce() throws Exception {
    server.publish("before", "text");
    open();
    catchUp();
    connector.close();
    changes.clear();
    server.publish("missed", "text");
    read();
    server.publish("between", "text");
    readUntilChanges(2);
    server.publish("after", "text");
    catchUp();
    server.publish("live", "text");
    while (!ids().contains(server.id("live"))) {
      read();
    }
    assertThat(ids())
        .containsExactly(
            server.id("missed"), server.id("between"), server.id("after"), server.id("live"));
  }

  @Test
  void aBrokenStreamIsReportedAndFollowedByOneThatCatchesUp() throws Exception {
    open();
    catchUp();
    server.publish("heard", "text");
    server.stream().close();
    readUntilChanges(1);
    FetchException broken = catchThrowableOfType(FetchException.class, this::readOn);
    assertThat(broken.reason()).isEqualTo(Reason.NETWORK);

    server.publish("missed", "text");
    readUntilChanges(2);
    catchUp();
    server.publish("live", "text");
    readUntilChanges(3);
    assertThat(ids()).containsExactly(server.id("heard"), server.id("missed"), server.id("live"));
  }

  private void readOn() throws FetchException, InterruptedException {
    while (true) {
      read();
    }
  }

  @Test
  void aGapIsReportedWhenTooMuchCameMeanwhile() throws Exception {
    server.publish("first", "text");
    open();
    catchUp();
    connector.close();
    changes.clear();
    for (int i = 0; i < 1_000; i++) {
      server.publish("p" + i, "text");
    }
    catchUp();
    assertThat(ids()).hasSizeBetween(800, 850).contains(server.id("p0"), server.id("p999"));
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).from()).isBefore(gaps.get(0).to());
    server.publish("live", "text");
    changes.clear();
    readUntilChanges(1);
    assertThat(ids()).containsExactly(server.id("live"));
  }

  @Test
  void aMessageThatCannotBeReadIsAFailureAmongGoodOnes() throws Exception {
    open();
    catchUp();
    server.stream().tell("filters_changed", "undefined");
    server.stream().tell("update", "{\"id\":");
    server.stream().tell("status.update", "[]");
    server.stream().tell("delete", "a b");
    server.publish("p0", "text");
    readUntilChanges(1);
    assertThat(ids()).containsExactly(server.id("p0"));
    assertThat(failures).hasSize(3);
  }

  @Test
  void whoOptsOutWithAnEditIsForgotten() throws Exception {
    open();
    catchUp();
    server.publish("p0", "text");
    server.edit("p0", status -> ((ObjectNode) status.get("account")).put("noindex", true));
    readUntilChanges(2);
    assertThat(changes.get(1).action()).isEqualTo(Action.DELETE);
  }

  @Test
  void theStreamIsLookedForWhereTheServerSaysAndGetsTheToken() throws Exception {
    try (ServedMastodon streaming = new ServedMastodon(SourceKind.MASTODON_STREAM)) {
      String elsewhere = streaming.faulty().site().url("").replace("http", "ws");
      String said = "{\"configuration\":{\"urls\":{\"streaming\":\"" + elsewhere + "\"}}}";
      server.faulty().site().serve("/api/v2/instance", "application/json", said);
      open();
      catchUp();
      streaming.publish("p0", "text");
      readUntilChanges(1);
      var request = streaming.faulty().site().requests().get(0);
      assertThat(request.target()).isEqualTo("/api/v1/streaming/hashtag?tag=kettle");
      assertThat(request.header("Authorization")).isEqualTo("Bearer " + TestSecret.VALUE);
    }
  }

  @Test
  void aServerThatDoesNotSayWhereStreamsItself() throws Exception {
    server.faulty().site().serve("/api/v2/instance", 404, Map.of());
    open();
    catchUp();
    server.publish("p0", "text");
    readUntilChanges(1);
    assertThat(ids()).containsExactly(server.id("p0"));
  }

  @ParameterizedTest
  @CsvSource({
    "/tags/kettle, needs a token",
    "/@ada, read them with kind: mastodon",
    "/search?q=kettle, read them with kind: mastodon"
  })
  void whatCannotBeStreamedSaysWhatToDo(String path, String remedy) {
    Reading reader = new Reading(server.stanza(path, null));
    FetchException refused = catchThrowableOfType(FetchException.class, reader::open);
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused).hasMessageContaining(remedy);
  }
}
