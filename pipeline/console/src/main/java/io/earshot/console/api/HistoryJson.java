package io.earshot.console.api;

import io.earshot.console.web.Choices;
import io.earshot.store.Replay;
import java.time.Instant;

/**
 * How far the job has looked through what is indexed, for a tracker that is new or has changed.
 *
 * @param state {@code open}, {@code done} or {@code cancelled}
 * @param total posts to be looked at, absent while nobody knows
 * @param done posts looked at
 * @param message why it does not go on now
 */
record HistoryJson(String state, Instant asked, Long total, long done, String message) {
  static HistoryJson of(Replay replay) {
    return new HistoryJson(
        Choices.write(replay.state()),
        replay.asked(),
        replay.progress().total(),
        replay.progress().done(),
        replay.progress().message());
  }
}
