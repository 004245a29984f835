package io.earshot.job.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.store.Calibration;
import io.earshot.store.Correction;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaughtTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Decided decided = new Decided();
  private final Taught taught = new Taught();

  @AfterEach
  void close() {
    decided.close();
  }

  @Test
  void hearsWhatIsSaidAndTakenBack() {
    assertThat(refreshed()).isFalse();
    say("a");
    say("b");
    assertThat(refreshed()).isTrue();
    assertThat(taught.corrections()).containsOnlyKeys("a", "b");

    decided.store().corrections().undo("a");
    assertThat(refreshed()).isTrue();
    assertThat(taught.corrections()).containsOnlyKeys("b");
    assertThat(refreshed()).isFalse();
  }

  @Test
  void forgetsWhatIsGoneWithItsPost() {
    say("a");
    say("b");
    assertThat(refreshed()).isTrue();

    decided.store().removals().remove("a", NOON);

    assertThat(refreshed()).isTrue();
    assertThat(taught.corrections()).containsOnlyKeys("b");
  }

  @Test
  void hearsOfCalibrations() {
    decided.store().calibrations().save(new Calibration("Acme", 1, 1, 0, 50, 0.6, 0.7, NOON));
    assertThat(refreshed()).isTrue();
    assertThat(taught.tilts()).containsOnlyKeys("Acme");
    decided.store().calibrations().delete("Acme");
    assertThat(refreshed()).isTrue();
    assertThat(taught.tilts()).isEmpty();
  }

  private boolean refreshed() {
    return taught.refresh(decided.store());
  }

  private void say(String post) {
    decided
        .store()
        .corrections()
        .save(new Correction(post, null, "neutral", null, null, null, "Dana", NOON, null));
  }
}
