package io.earshot.job.history;

import io.earshot.connectors.AuthorPolicy;
import java.util.List;
import java.util.Map;

/**
 * What the enumerator keeps in a checkpoint.
 *
 * @param replaysRevision of the last replay that it has heard of
 * @param trackersRevision of the last change of a tracker that it has asked a replay for
 * @param correctionsRevision of the last change of a correction that it has asked a replay for
 * @param calibrationsRevision of the last change of a calibration that it has asked a replay for
 * @param sourcesRevision of the last change of a source that it has heard of
 * @param policies whether authors of a source may be linked, by source, as last heard
 * @param topicsRevision of the last change of a topic that it has asked a replay for
 * @param waiting replays that no reader has at that moment
 */
public record HistoryState(
    long replaysRevision,
    long trackersRevision,
    long correctionsRevision,
    long calibrationsRevision,
    long sourcesRevision,
    Map<String, AuthorPolicy> policies,
    long topicsRevision,
    List<HistorySplit> waiting) {
  static final HistoryState NONE = new HistoryState(0, 0, 0, 0, 0, null, 0, null);

  public HistoryState {
    policies = policies == null ? Map.of() : Map.copyOf(policies);
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }
}
