package io.earshot.search.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Queries by small numbers, which an index keeps more cheaply than ids. Changed by one thread. */
final class Slots {
  private final List<Watch> watches = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  /** Gives a query its number. */
  int add(Watch watch) {
    if (free.isEmpty()) {
      watches.add(watch);
      return watches.size() - 1;
    }
    int slot = free.pop();
    watches.set(slot, watch);
    return slot;
  }

  /** Its number may be given to another one. */
  void remove(int slot) {
    watches.set(slot, null);
    free.push(slot);
  }

  Watch watch(int slot) {
    return watches.get(slot);
  }
}
