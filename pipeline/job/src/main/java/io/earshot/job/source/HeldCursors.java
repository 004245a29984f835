package io.earshot.job.source;

import io.earshot.job.EngineConfiguration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The cursors that checkpoints hold, until all checkpoints that are kept do: where the newest is
 * damaged, the job goes on from one before it, and what an endpoint forgot by then would be lost.
 */
final class HeldCursors {
  private final NavigableMap<Long, Map<String, String>> begun = new TreeMap<>();
  private final Deque<Map<String, String>> complete = new ArrayDeque<>();

  /**
   * A checkpoint begins.
   *
   * @param cursors by split
   */
  void begins(long checkpoint, Map<String, String> cursors) {
    begun.put(checkpoint, cursors);
  }

  /**
   * A checkpoint is complete; those before it that failed hold nothing.
   *
   * @return the cursors that every checkpoint holds which is kept now, by split
   */
  Map<String, String> completes(long checkpoint) {
    Map<String, String> cursors = begun.remove(checkpoint);
    begun.headMap(checkpoint).clear();
    if (cursors == null) {
      return Map.of();
    }
    complete.add(cursors);
    return complete.size() < EngineConfiguration.RETAINED ? Map.of() : complete.remove();
  }
}
