package io.earshot.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.job.decisions.Decided;
import io.earshot.store.Replay;
import io.earshot.store.SourceRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyReplayTest {
  private final Decided decided = new Decided();
  private final PolicyReplay policies = new PolicyReplay(Map.of());
  private long revision;

  @AfterEach
  void close() {
    decided.close();
  }

  @Test
  void postsAreLookedAtAgainWhenTheirAuthorsMayBeLinkedOrMayNotAnyMore() {
    assertThat(asked("town", AuthorPolicy.OFF)).isEmpty();
    assertThat(asked("town", AuthorPolicy.PUBLIC)).containsExactly("source:\"town\"");
    assertThat(asked("town", AuthorPolicy.PUBLIC)).isEmpty();
    assertThat(asked("town", AuthorPolicy.CONSENTED)).containsExactly("source:\"town\"");
    assertThat(asked("town", AuthorPolicy.OFF)).containsExactly("source:\"town\"");
  }

  @Test
  void anIndexThatIsOlderThanTheStateIsLookedAtOnce() {
    assertThat(asked("town hall", AuthorPolicy.CONSENTED)).containsExactly("source:\"town hall\"");
    assertThat(policies.heard()).containsEntry("town hall", AuthorPolicy.CONSENTED);
  }

  /** The queries of replays that a change of a source asks for. */
  private List<String> asked(String source, AuthorPolicy policy) {
    decided.source(source, policy);
    long seen =
        decided.store().replays().changedAfter(0).stream()
            .mapToLong(Replay::revision)
            .max()
            .orElse(0);
    for (SourceRow row : decided.store().sources().changedAfter(revision)) {
      policies.ask(decided.store().replays(), row, Instant.parse("2026-03-01T12:00:00Z"));
      revision = row.revision();
    }
    return decided.store().replays().changedAfter(seen).stream()
        .filter(replay -> replay.state() == Replay.State.OPEN)
        .map(Replay::query)
        .toList();
  }
}
