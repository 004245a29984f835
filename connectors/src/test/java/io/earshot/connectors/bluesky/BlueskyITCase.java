package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Against a real PDS of an AT Protocol network on this machine; skipped where none runs, see {@link
 * RealNetwork}.
 */
@Timeout(120)
class BlueskyITCase {
  private RealNetwork network;

  @BeforeEach
  void findNetwork() throws Exception {
    network = RealNetwork.find().orElse(null);
    Assumptions.assumeTrue(network != null, RealNetwork.howToStart());
  }

  @Test
  void aPostIsFoundChangedAndGone() throws Exception {
    String cursor;
    String id;
    try (Connector connector = new Reading(stanza("")).open()) {
      Page before = connector.read(null);
      id = network.create("Bought a kettle, see #brewline 東京 👨‍👩‍👧");
      Page found = until(connector, before.cursor(), id);
      PostChange change = change(found, id);
      assertThat(change.action()).isEqualTo(Action.UPSERT);
      assertThat(change.post().text()).isEqualTo("Bought a kettle, see #brewline 東京 👨‍👩‍👧");
      assertThat(change.post().author().id()).isEqualTo(network.did());
      assertThat(change.post().author().handle()).isEqualTo(network.handle());
      assertThat(change.post().author().name()).isNotBlank();
      cursor = found.cursor();
    }
    network.edit(id, "Sent the kettle back");
    try (Connector connector = new Reading(stanza("")).open()) {
      Page changed = until(connector, cursor, id);
      assertThat(change(changed, id).post().text()).isEqualTo("Sent the kettle back");
      network.delete(id);
      assertThat(change(until(connector, changed.cursor(), id), id).action())
          .isEqualTo(Action.DELETE);
    }
    assertThat(allSince(cursor, id)).containsExactly(Action.UPSERT, Action.DELETE);
  }

  /** What happened to the post, for one who was away meanwhile. */
  private List<Action> allSince(String cursor, String id) throws Exception {
    List<Action> actions = new ArrayList<>();
    try (Connector connector = new Reading(stanza("")).open()) {
      String next = cursor;
      while (!actions.contains(Action.DELETE)) {
        Page page = connector.read(next);
        page.changes().stream()
            .filter(change -> change.id().equals(id))
            .forEach(change -> actions.add(change.action()));
        next = page.cursor();
      }
    }
    return actions;
  }

  @Test
  void allThatTheServerHasIsReadFromItsStart() throws Exception {
    Reading reading = new Reading(stanza("?cursor=0")).on();
    assertThat(reading.failures()).isEmpty();
    assertThat(reading.posts().keySet()).containsAll(network.posts());
    assertThat(reading.posts().values())
        .filteredOn(post -> post != null)
        .allSatisfy(post -> assertThat(post.author().name()).isNotBlank());
  }

  @Test
  void anAppViewKnowsTheAuthors() throws Exception {
    Assumptions.assumeTrue(network.appView() != null, "the network has no AppView");
    Reading reading = new Reading(stanza("?cursor=0&appview=" + network.appView())).on();
    assertThat(reading.posts().values())
        .filteredOn(post -> post != null)
        .allSatisfy(post -> assertThat(post.author().handle()).endsWith(".test"));
  }

  private static Page until(Connector connector, String cursor, String id) throws Exception {
    Page page = connector.read(cursor);
    while (page.changes().stream().noneMatch(change -> change.id().equals(id))) {
      page = connector.read(page.cursor());
    }
    return page;
  }

  private static PostChange change(Page page, String id) {
    return page.changes().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private SourceStanza stanza(String query) {
    String url = network.pds() + "/" + query;
    return new SourceStanza(
        "pds", SourceKind.BLUESKY, List.of(url), null, 0, 24, null, null, true, false, null, true);
  }
}
