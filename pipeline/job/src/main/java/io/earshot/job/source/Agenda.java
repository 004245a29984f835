package io.earshot.job.source;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Which endpoint is read next: the one due longest whose host is not being read already. */
final class Agenda {
  private final PriorityQueue<Endpoint> due =
      new PriorityQueue<>(Comparator.comparing(Endpoint::due));
  private final Map<String, Deque<Endpoint>> waitingForHost = new HashMap<>();

  void add(Endpoint endpoint) {
    due.add(endpoint);
  }

  void remove(Endpoint endpoint) {
    due.remove(endpoint);
    Deque<Endpoint> waiting = waitingForHost.get(endpoint.host());
    if (waiting != null) {
      waiting.remove(endpoint);
    }
  }

  /** Takes an endpoint off the agenda, whose host is then busy until released; null if none. */
  Endpoint take(Instant now) {
    while (!due.isEmpty() && !due.peek().due().isAfter(now)) {
      Endpoint first = due.poll();
      Deque<Endpoint> waiting = waitingForHost.get(first.host());
      if (waiting == null) {
        waitingForHost.put(first.host(), new ArrayDeque<>());
        return first;
      }
      waiting.add(first);
    }
    return null;
  }

  /** The host can be read again. */
  void release(String host) {
    due.addAll(waitingForHost.remove(host));
  }

  /** When the first endpoint is due, or null when none waits but for its host. */
  Instant next() {
    return due.isEmpty() ? null : due.peek().due();
  }
}
