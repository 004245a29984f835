package io.earshot.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RipeningTest {
  private final Ripening replays = new Ripening();

  @Test
  void waitsForACheckpointThatBeginsWhenTheDecisionIsInForce() {
    replays.add(split(1));
    replays.round();
    replays.begins(7);
    replays.round();
    replays.completes(7);
    assertThat(replays.ripe()).as("that one began too early").isEmpty();

    replays.begins(8);
    replays.completes(8);
    assertThat(replays.ripe()).containsExactly(split(1));
  }

  @Test
  void aCheckpointThatFailsIsMadeGoodByTheNext() {
    oneBehindEachOf(7, 8);
    replays.completes(8);
    assertThat(replays.ripe()).containsExactly(split(1), split(2));
  }

  @Test
  void oneThatIsCompleteLetsNothingPassThatBeganLater() {
    oneBehindEachOf(7, 8);
    replays.completes(7);
    assertThat(replays.ripe()).containsExactly(split(1));
    assertThat(replays.all()).containsExactlyInAnyOrder(split(1), split(2));
  }

  @Test
  void aQuickOneWaitsUntilItIsInForceEverywhere() {
    replays.addQuick(split(1));
    replays.round();
    assertThat(replays.ripe()).isEmpty();
    replays.round();
    assertThat(replays.ripe()).containsExactly(split(1));
  }

  @Test
  void whatIsTakenIsGoneAndWhatComesBackIsRipe() {
    replays.addQuick(split(1));
    rounds();
    replays.taken();
    assertThat(replays.all()).isEmpty();
    replays.putBack(List.of(split(1)));
    assertThat(replays.ripe()).containsExactly(split(1));
  }

  @Test
  void isCancelledWhereverItIs() {
    for (int id = 1; id <= 4; id++) {
      replays.add(split(id));
      replays.round();
      replays.begins(id);
      replays.completes(id - 1);
    }
    assertThat(replays.all()).hasSize(4);
    for (int id = 1; id <= 4; id++) {
      replays.cancel(id);
    }
    assertThat(replays.all()).isEmpty();
  }

  private void oneBehindEachOf(long... checkpoints) {
    for (int at = 0; at < checkpoints.length; at++) {
      replays.add(split(at + 1));
      rounds();
      replays.begins(checkpoints[at]);
    }
  }

  private void rounds() {
    replays.round();
    replays.round();
  }

  private static HistorySplit split(long id) {
    return new HistorySplit(id, "*", null, 0, false);
  }
}
