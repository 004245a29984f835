package io.earshot.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.decisions.Decided;
import io.earshot.search.query.QueryParser;
import io.earshot.store.Calibration;
import io.earshot.store.Correction;
import io.earshot.store.Replay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaughtReplayTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Decided decided = new Decided();

  @AfterEach
  void close() {
    decided.close();
  }

  @Test
  void whatWasCorrectedIsLookedAtAgainInHandfuls() throws Exception {
    for (int post = 0; post < TaughtReplay.MOST + 1; post++) {
      decided.store().corrections().save(said("post " + post));
    }

    TaughtReplay.ask(
        decided.store().replays(), decided.store().corrections().changedAfter(0), NOON);

    List<String> queries = queries();
    assertThat(queries).hasSize(2);
    assertThat(queries.get(1)).isEqualTo("id:\"post 200\"");
    assertThat(QueryParser.parse(queries.get(0))).isNotNull();
  }

  @Test
  void theHistoryOfATrackerFollowsItsCalibration() {
    decided.store().calibrations().save(new Calibration("Acme", 1, 1, 0, 50, 0.6, 0.7, NOON));
    decided
        .store()
        .calibrations()
        .changedAfter(0)
        .forEach(made -> TaughtReplay.ask(decided.store().replays(), made, NOON));
    assertThat(queries()).containsExactly("tracker:\"Acme\"");
  }

  private List<String> queries() {
    return decided.store().replays().changedAfter(0).stream().map(Replay::query).toList();
  }

  private static Correction said(String post) {
    return new Correction(post, null, "neutral", null, null, null, "Dana", NOON, null);
  }
}
