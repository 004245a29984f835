package io.earshot.job.source;

import java.util.List;

/**
 * What the enumerator keeps in a checkpoint: endpoints that no reader has at that moment. All
 * others are in the readers' state, and are reported by them after a restart.
 */
public record EnumeratorState(List<EndpointSplit> waiting) {
  public EnumeratorState {
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }
}
