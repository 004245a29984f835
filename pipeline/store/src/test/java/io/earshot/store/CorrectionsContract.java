package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.Correction.Judgement;
import io.earshot.store.Correction.Towards;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store promises of corrections and of what is made from them. */
interface CorrectionsContract extends StoreUnderTest {
  Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Test
  default void keepsWhatWasSaidLastOfAPost() {
    Correction full =
        new Correction(
            "post-1",
            "ada",
            "negative",
            List.of(new Towards("Acme", "positive")),
            List.of(),
            List.of("Delivery"),
            "Dana",
            NOON,
            List.of(new Judgement("Acme", "neutral", 0.1, 0.6, 0.3)));
    store().corrections().save(said("post-1", "ada", "neutral"));
    store().corrections().save(said("post-2", null, "neutral"));
    store().corrections().save(full);

    assertThat(reopened().corrections().find("post-1")).contains(full);
    assertThat(store().corrections().newest(10))
        .extracting(Correction::post)
        .containsExactly("post-1", "post-2");
    assertThat(store().corrections().count()).isEqualTo(2);
    assertThat(store().corrections().find("post-3")).isEmpty();
    assertThat(full.intents()).isEmpty();
    assertThat(full.towards("Acme")).isEqualTo("positive");
    assertThat(full.towards("Zenith")).isEqualTo("negative");
  }

  @Test
  default void whatIsTakenBackLeavesATombstone() {
    store().corrections().save(said("post-1", "ada", "neutral"));
    store().corrections().undo("post-1");

    assertThat(store().corrections().find("post-1")).isEmpty();
    assertThat(store().corrections().count()).isZero();
    assertThat(store().corrections().changedAfter(0))
        .containsExactly(new CorrectionRow(said("post-1", "ada", "neutral"), 2, true));
    assertThat(store().corrections().changedAfter(2)).isEmpty();
    assertThatThrownBy(() -> store().corrections().undo("post-1"))
        .isInstanceOf(NoSuchElementException.class);
    store().corrections().save(said("post-1", "ada", "negative"));
    assertThat(store().corrections().find("post-1")).isPresent();
  }

  @Test
  default void whatIsGoneIsCorrectedNoMore() {
    store().corrections().save(said("post-1", "ada", "neutral"));
    store().corrections().save(said("post-2", "bob", "neutral"));
    store().corrections().save(said("post-3", null, "neutral"));
    store().removals().remove("post-3", NOON);
    Traces ada = new Traces(Set.of(), Set.of("ada"), Set.of());
    assertThat(store().erasures().purge(ada)).containsEntry("corrections", 1L);

    assertThat(store().corrections().changedAfter(0))
        .extracting(row -> row.correction().post())
        .containsExactly("post-2");
  }

  @Test
  default void keepsTheCalibrationOfATracker() {
    Calibration first = new Calibration("Acme", 0.9, 0.2, -0.3, 50, 0.6, 0.7, NOON);
    Calibration second = new Calibration("Acme", 0.8, 0.4, -0.3, 60, 0.6, 0.72, NOON);
    store().calibrations().save(first);
    store().calibrations().save(second);

    assertThat(reopened().calibrations().all()).containsExactly(second);
    assertThat(store().calibrations().find("Acme")).contains(second);
    store().calibrations().delete("Acme");
    assertThat(store().calibrations().all()).isEmpty();
    assertThat(store().calibrations().changedAfter(2))
        .containsExactly(new Decision<>(second, Origin.CONSOLE, 3, true));
  }

  private static Correction said(String post, String author, String sentiment) {
    return new Correction(post, author, sentiment, null, null, null, "Dana", NOON, null);
  }
}
