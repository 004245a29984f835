package io.earshot.job.history;

import java.util.List;

/**
 * What the enumerator keeps in a checkpoint.
 *
 * @param revision of the last decision that it has heard of
 * @param waiting replays that no reader has at that moment
 */
public record HistoryState(long revision, List<HistorySplit> waiting) {
  static final HistoryState NONE = new HistoryState(0, null);

  public HistoryState {
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }
}
