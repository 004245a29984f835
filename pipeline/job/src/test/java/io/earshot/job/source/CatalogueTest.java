package io.earshot.job.source;

import static io.earshot.job.source.Splits.NOW;
import static io.earshot.job.source.Splits.stanza;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.store.Backfill;
import io.earshot.store.Origin;
import io.earshot.store.SourceRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final SourceStanza BLOG =
      stanza("blog", null, "https://a.example/1", "https://a.example/2", "https://b.example/");
  private final Catalogue catalogue = new Catalogue();

  @Test
  void assignsEachEndpointOnceAndThoseOfAHostToOneReader() {
    catalogue.apply(rows(BLOG));
    catalogue.addMissing(NOW);
    Map<Integer, List<EndpointSplit>> assigned = catalogue.assign(4);

    assertThat(assigned.values().stream().flatMap(List::stream))
        .extracting(EndpointSplit::url)
        .containsExactlyInAnyOrderElementsOf(BLOG.urls());
    assertThat(
            assigned.values().stream()
                .filter(
                    splits -> splits.stream().anyMatch(split -> split.host().equals("a.example"))))
        .hasSize(1);
    catalogue.addMissing(NOW);
    assertThat(catalogue.waiting()).isEmpty();
    assertThat(catalogue.changes()).isEmpty();
  }

  @Test
  void withdrawsWhatIsDeletedAndTellsWhatIsChanged() {
    catalogue.apply(rows(BLOG, stanza("other", 60, "https://other.example/")));
    catalogue.addMissing(NOW);
    catalogue.assign(1);

    SourceStanza shorter = stanza("blog", 60, "https://a.example/1");
    catalogue.apply(rows(shorter));
    catalogue.apply(List.of(row(stanza("other", 60, "https://other.example/"), true)));
    EndpointsChanged changed = catalogue.changes().get(0);

    assertThat(changed.stanzas()).containsOnly(Map.entry("blog", shorter));
    assertThat(changed.withdrawn())
        .containsExactlyInAnyOrder(
            "blog https://a.example/2", "blog https://b.example/", "other https://other.example/");
    assertThat(catalogue.changes()).isEmpty();
  }

  @Test
  void goesOnWithWhatReadersReportAfterARestart() {
    EndpointSplit read =
        PollingRules.read(
            EndpointSplit.unread(BLOG, "https://b.example/", NOW), Splits.page(null), NOW);
    catalogue.giveBack(List.of(read));
    catalogue.apply(rows(BLOG));
    catalogue.addMissing(NOW);

    assertThat(catalogue.assign(1).get(0))
        .filteredOn(split -> split.url().equals("https://b.example/"))
        .containsExactly(read);
  }

  @Test
  void withdrawsWhatWasDeletedWhileNobodyLooked() {
    catalogue.giveBack(List.of(EndpointSplit.unread(BLOG, "https://b.example/", NOW)));
    catalogue.apply(List.of());
    catalogue.addMissing(NOW);
    catalogue.assign(1);

    assertThat(catalogue.changes().get(0).withdrawn()).containsExactly("blog https://b.example/");
  }

  @Test
  void takesBackWhatAReaderLost() {
    catalogue.apply(rows(BLOG));
    catalogue.addMissing(NOW);
    catalogue.assign(1);

    catalogue.lost(0);
    catalogue.addMissing(NOW);

    assertThat(catalogue.assign(1).get(0)).hasSize(3);
  }

  @Test
  void handsOutWhatLiesBackOnceItsSourceIsKnownAndWithdrawsWhatIsCalledOff() {
    catalogue.applyBackfills(List.of(wish(7, Backfill.State.OPEN), wish(8, Backfill.State.DONE)));
    catalogue.addMissing(NOW);
    assertThat(catalogue.waiting()).isEmpty();

    catalogue.apply(rows(BLOG));
    catalogue.addMissing(NOW);
    assertThat(catalogue.assign(1).get(0))
        .extracting(EndpointSplit::splitId)
        .contains("backfill 7");
    catalogue.addMissing(NOW);
    assertThat(catalogue.waiting()).isEmpty();
    assertThat(catalogue.changes()).isEmpty();

    catalogue.applyBackfills(List.of(wish(7, Backfill.State.CANCELLED)));
    assertThat(catalogue.changes().get(0).withdrawn()).containsExactly("backfill 7");
  }

  @Test
  void doesNotBeginAnewWhatWasHandedOutBeforeARestart() {
    EndpointSplit half = EndpointSplit.unread(BLOG, wish(7, Backfill.State.OPEN), NOW);
    half = PollingRules.read(half, Splits.page(null), NOW);
    catalogue.giveBack(List.of(half));
    catalogue.apply(rows(BLOG));
    catalogue.applyBackfills(List.of(wish(7, Backfill.State.OPEN)));
    catalogue.addMissing(NOW);

    assertThat(catalogue.assign(1).get(0)).contains(half);
  }

  @Test
  void readsTheHostOfAnythingThatIsCalledAUrl() {
    assertThat(EndpointSplit.unread(BLOG, "not a url at all", NOW).host())
        .isEqualTo("not a url at all");
    assertThat(EndpointSplit.unread(BLOG, "http://127.0.0.1:8080/x", NOW).host())
        .isEqualTo("127.0.0.1:8080");
  }

  private static Backfill wish(long id, Backfill.State state) {
    return new Backfill(
        id,
        "blog",
        "https://b.example/",
        new TimeRange(NOW.minusSeconds(100), NOW),
        NOW,
        id,
        state,
        Backfill.Progress.NONE);
  }

  private static List<SourceRow> rows(SourceStanza... stanzas) {
    return List.of(stanzas).stream().map(stanza -> row(stanza, false)).toList();
  }

  private static SourceRow row(SourceStanza stanza, boolean deleted) {
    return new SourceRow(stanza, stanza, Origin.CONSOLE, 1, deleted);
  }
}
