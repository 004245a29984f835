package io.earshot.job.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Replays that wait until all posts are in the index that passed the stages before a decision was
 * in force: what a replay did not find there yet would never get what was decided.
 *
 * <p>A replay waits for two rounds of asking the store: by then every JVM has the decision. And for
 * the end of a checkpoint that begins after that: its barrier pushes what came before into the
 * index, and what comes after knows the decision. Corrections need not wait for that: they hold for
 * all revisions of a post that is there. Not thread-safe.
 */
final class Ripening {
  private List<HistorySplit> fresh = new ArrayList<>();
  private List<HistorySplit> older = new ArrayList<>();
  private List<HistorySplit> inForce = new ArrayList<>();
  private final NavigableMap<Long, List<HistorySplit>> behindBarrier = new TreeMap<>();
  private final List<HistorySplit> ripe = new ArrayList<>();
  private final Set<Long> quick = new HashSet<>();

  void add(HistorySplit split) {
    fresh.add(split);
  }

  /** Adds one that waits for no checkpoint. */
  void addQuick(HistorySplit split) {
    quick.add(split.id());
    add(split);
  }

  /** The store has been asked once more. */
  void round() {
    older.forEach(split -> (quick.remove(split.id()) ? ripe : inForce).add(split));
    older = fresh;
    fresh = new ArrayList<>();
  }

  /** A checkpoint begins. */
  void begins(long checkpoint) {
    if (!inForce.isEmpty()) {
      behindBarrier.put(checkpoint, inForce);
      inForce = new ArrayList<>();
    }
  }

  /** A checkpoint is complete; those before it that failed are as good as complete. */
  void completes(long checkpoint) {
    NavigableMap<Long, List<HistorySplit>> passed = behindBarrier.headMap(checkpoint, true);
    passed.values().forEach(ripe::addAll);
    passed.clear();
  }

  /** Those that need not wait any more, until they are {@link #taken}. */
  List<HistorySplit> ripe() {
    return List.copyOf(ripe);
  }

  void taken() {
    ripe.clear();
  }

  /** What was taken comes back and need not wait again. */
  void putBack(List<HistorySplit> splits) {
    ripe.addAll(splits);
  }

  void cancel(long id) {
    quick.remove(id);
    lists().forEach(splits -> splits.removeIf(split -> split.id() == id));
  }

  /** All that are here, ripe or not. */
  List<HistorySplit> all() {
    return lists().flatMap(List::stream).toList();
  }

  private Stream<List<HistorySplit>> lists() {
    return Stream.concat(Stream.of(ripe, inForce, older, fresh), behindBarrier.values().stream());
  }
}
