package io.earshot.job.history;

import java.util.List;

/**
 * What the enumerator keeps in a checkpoint.
 *
 * @param replaysRevision of the last replay that it has heard of
 * @param trackersRevision of the last change of a tracker that it has asked a replay for
 * @param waiting replays that no reader has at that moment
 */
public record HistoryState(
    long replaysRevision, long trackersRevision, List<HistorySplit> waiting) {
  static final HistoryState NONE = new HistoryState(0, 0, null);

  public HistoryState {
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }
}
