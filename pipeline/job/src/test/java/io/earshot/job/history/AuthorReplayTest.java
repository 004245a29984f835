package io.earshot.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.decisions.Decided;
import io.earshot.store.Replay;
import io.earshot.store.Replay.State;
import io.earshot.store.Replays;
import io.earshot.store.Traces;
import java.util.List;
import java.util.Set;
import org.apache.flink.streaming.api.operators.StreamFilter;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorReplayTest {
  private static final String JANE = "jane@town.example";

  private final Decided decided = new Decided();

  @AfterEach
  void close() {
    decided.close();
  }

  @Test
  void postsThatChangeHandsAreLookedAtAgainWhereATrackerAsksForCustomers() throws Exception {
    decided.brand("Acme");
    assertThat(passing()).isEmpty();

    decided.tracker("Loyal", "acme AND (lid OR -customer:known)");
    assertThat(passing()).containsExactly(JANE);
  }

  @Test
  void isAskedForOnceAndCalledOffWhenTheAuthorIsRemoved() throws Exception {
    try (var sink = AuthorReplay.to(decided.settings()).createWriter(null)) {
      sink.write(JANE, null);
      sink.write(JANE, null);
      sink.write("bo", null);
    }
    assertThat(open())
        .extracting(Replay::query)
        .containsExactly("author:\"bo\"", "author:\"jane@town.example\"");
    decided.erases(new Traces(null, Set.of(JANE), Set.of(JANE)));
    assertThat(open()).extracting(Replay::subject).containsExactly(Replays.ofAuthor("bo"));
    assertThat(Replays.ofAuthor("x".repeat(400))).hasSizeLessThan(300);
  }

  private List<Replay> open() {
    return decided.store().replays().newest(null, 9).stream()
        .filter(replay -> replay.state() == State.OPEN)
        .toList();
  }

  private List<String> passing() throws Exception {
    AuthorReplay replay = new AuthorReplay(decided.settings());
    try (var harness = new OneInputStreamOperatorTestHarness<>(new StreamFilter<>(replay))) {
      harness.open();
      harness.processElement(JANE, 1);
      return harness.extractOutputValues();
    }
  }
}
