package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a store promises of trackers, and of all decisions that are kept as they are. */
interface TrackersContract extends StoreUnderTest {
  @Test
  default void keepsATrackerWithEverythingItSays() {
    Tracker full =
        new Tracker(
            " Brot & Bücher ",
            TrackerKind.COMPETITOR,
            List.of("Brotbuch", " ", "#brotbuch "),
            "brot NEAR/3 bücher",
            List.of("\"brot und bücher\"", "site:a.example"),
            List.of("@brot@a.example"),
            "#AA00FF");
    store().trackers().save(full, Origin.CONSOLE);

    assertThat(reopened().trackers().all())
        .containsExactly(new Decision<>(full, Origin.CONSOLE, 1, false));
    assertThat(full.name()).isEqualTo("Brot & Bücher");
    assertThat(full.aliases()).containsExactly("Brotbuch", "#brotbuch");
    assertThat(full.colour()).isEqualTo("#aa00ff");
    assertThat(store().trackers().find("Brot & Bücher")).isPresent();
    assertThat(store().trackers().find("brot & bücher")).isEmpty();
  }

  @Test
  default void aTrackerThatIsSavedUnchangedTakesNoRevision() {
    store().trackers().save(tracker("a"), Origin.CONSOLE);
    store().trackers().save(tracker("a"), Origin.CONSOLE);
    store().sources().save(StoreContract.feed("b"), Origin.CONSOLE);
    store().trackers().save(watching("a", "acme"), Origin.CONSOLE);

    assertThat(store().trackers().changedAfter(0))
        .containsExactly(new Decision<>(watching("a", "acme"), Origin.CONSOLE, 3, false));
    assertThat(store().trackers().changedAfter(3)).isEmpty();
  }

  @Test
  default void aDeletedTrackerLeavesATombstoneThatASaveRevives() {
    store().trackers().save(tracker("a"), Origin.CONSOLE);
    store().trackers().delete("a");

    assertThat(store().trackers().all()).isEmpty();
    assertThat(store().trackers().find("a")).isEmpty();
    assertThat(store().trackers().changedAfter(1))
        .containsExactly(new Decision<>(tracker("a"), Origin.CONSOLE, 2, true));
    assertThatThrownBy(() -> store().trackers().delete("a"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("There is no brand named 'a'");
    store().trackers().save(tracker("a"), Origin.CONSOLE);
    assertThat(store().trackers().changedAfter(2))
        .containsExactly(new Decision<>(tracker("a"), Origin.CONSOLE, 3, false));
  }

  @Test
  default void anImportMakesTheFilesTrackersExactlyTheNamedOnes() {
    store().trackers().save(tracker("console"), Origin.CONSOLE);
    store().trackers().importFile(List.of(tracker("gone"), tracker("same"), tracker("changed")));

    store().trackers().importFile(List.of(tracker("same"), watching("changed", "acme")));

    assertThat(store().trackers().all())
        .extracting(row -> row.value().name(), row -> row.value().query(), Decision::revision)
        .containsExactly(
            tuple("changed", "acme", 5L), tuple("console", null, 1L), tuple("same", null, 3L));
    assertThat(store().trackers().changedAfter(5))
        .extracting(row -> row.value().name(), Decision::deleted)
        .containsExactly(tuple("gone", true));
    store().trackers().importFile(List.of(tracker("gone")));
    assertThat(store().trackers().find("gone")).isPresent();
  }

  @Test
  default void theConsoleCannotReplaceOrDeleteATrackerOfTheFiles() {
    store().trackers().importFile(List.of(tracker("a")));

    assertThatThrownBy(() -> store().trackers().delete("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The brand 'a' comes from the configuration files: change it there");
    assertThatThrownBy(() -> store().trackers().save(watching("a", "b"), Origin.CONSOLE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store().trackers().changedAfter(1)).isEmpty();
  }

  @Test
  default void aFileTakesOverATrackerOfTheConsole() {
    store().trackers().save(tracker("a"), Origin.CONSOLE);
    store().trackers().importFile(List.of(tracker("a")));

    assertThat(store().trackers().all())
        .containsExactly(new Decision<>(tracker("a"), Origin.FILE, 2, false));
  }

  @Test
  default void aTrackerWithoutANameOrWithAnOddColourIsNone() {
    for (String name : List.of(" ", "a\nb", "x".repeat(201))) {
      assertThatThrownBy(() -> tracker(name)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> new Tracker("a", TrackerKind.BRAND, null, null, null, null, "red; x: y"))
        .hasMessage("the colour is 'red; x: y': write it like #0072b2");
  }

  static Tracker tracker(String name) {
    return watching(name, null);
  }

  static Tracker watching(String name, String query) {
    return new Tracker(name, TrackerKind.BRAND, query);
  }
}
