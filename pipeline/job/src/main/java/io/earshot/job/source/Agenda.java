package io.earshot.job.source;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which endpoint is read next: one whose read is under way, else the one due longest, whose lane is
 * free.
 */
final class Agenda {
  private final PriorityQueue<Endpoint> due =
      new PriorityQueue<>(
          Comparator.comparing((Endpoint endpoint) -> !endpoint.isUnderWay())
              .thenComparing(Endpoint::due));
  private final Map<String, Deque<Endpoint>> waitingForLane = new HashMap<>();

  void add(Endpoint endpoint) {
    due.add(endpoint);
  }

  void remove(Endpoint endpoint) {
    due.remove(endpoint);
    Deque<Endpoint> waiting = waitingForLane.get(endpoint.lane());
    if (waiting != null) {
      waiting.remove(endpoint);
    }
  }

  /** Takes an endpoint off the agenda, whose lane is then taken until released; null if none. */
  Endpoint take(Instant now) {
    while (!due.isEmpty() && !due.peek().due().isAfter(now)) {
      Endpoint first = due.poll();
      Deque<Endpoint> waiting = waitingForLane.get(first.lane());
      if (waiting == null) {
        waitingForLane.put(first.lane(), new ArrayDeque<>());
        return first;
      }
      waiting.add(first);
    }
    return null;
  }

  /** The lane is free again. */
  void release(String lane) {
    due.addAll(waitingForLane.remove(lane));
  }

  /** When the first endpoint is due, or null when none waits but for its lane. */
  Instant next() {
    return due.isEmpty() ? null : due.peek().due();
  }
}
