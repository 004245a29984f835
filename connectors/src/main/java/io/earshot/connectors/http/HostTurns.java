package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;

/**
 * Gives every host (name and port) its turns: so many requests at a time, a gap between their
 * starts, and none while the host has asked for a pause.
 */
final class HostTurns {
  private static final int FIRST_SWEEP = 10_000;

  private final Politeness politeness;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<String, Host> hosts = new HashMap<>();
  private int nextSweep = FIRST_SWEEP;

  HostTurns(Politeness politeness, Clock clock, Sleeper sleeper) {
    this.politeness = politeness;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** The right to send one request; released when its answer has been read. */
  @FunctionalInterface
  interface Turn {
    void release();
  }

  /**
   * Waits for the host's turn.
   *
   * @param crawlDelay least gap to the request before, beyond the general one; never null
   * @throws FetchException if the turn would come later than patience allows
   */
  Turn take(HttpUrl url, Duration crawlDelay) throws FetchException, InterruptedException {
    Host host = enter(url);
    try {
      host.places.acquire();
    } catch (InterruptedException e) {
      leave(host);
      throw e;
    }
    return started(host, url, crawlDelay);
  }

  private Turn started(Host host, HttpUrl url, Duration crawlDelay)
      throws FetchException, InterruptedException {
    Turn turn =
        () -> {
          host.places.release();
          leave(host);
        };
    boolean started = false;
    try {
      sleeper.sleep(reserve(host, url, crawlDelay));
      started = true;
      return turn;
    } finally {
      if (!started) {
        turn.release();
      }
    }
  }

  /** Lets nobody ask the host before the given time. */
  synchronized void pause(HttpUrl url, Instant until) {
    Host host = hosts.computeIfAbsent(key(url), k -> new Host(politeness.concurrent()));
    host.pausedUntil = until;
  }

  private synchronized Host enter(HttpUrl url) {
    sweep();
    Host host = hosts.computeIfAbsent(key(url), k -> new Host(politeness.concurrent()));
    host.users++;
    return host;
  }

  private synchronized void leave(Host host) {
    host.users--;
  }

  /** Books the next free start and says how long to wait for it. */
  private synchronized Duration reserve(Host host, HttpUrl url, Duration crawlDelay)
      throws FetchException {
    Instant now = clock.instant();
    Instant start = host.nextStart(now, longer(politeness.gap(url.host()), crawlDelay));
    Duration wait = Duration.between(now, start);
    if (wait.compareTo(politeness.patience()) > 0) {
      throw tooEarly(url, start);
    }
    host.lastStart = start;
    return wait;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static FetchException tooEarly(HttpUrl url, Instant start) {
    String message = url + ": the host wants no request before " + start;
    return new FetchException(message, Reason.RATE_LIMITED, 0, start, null);
  }

  /** Forgets hosts that nobody uses and whose last request and pause are long past. */
  private void sweep() {
    if (hosts.size() >= nextSweep) {
      Instant past = clock.instant().minus(RateSignal.LONGEST);
      hosts.values().removeIf(host -> host.users == 0 && host.isIdleSince(past));
      nextSweep = Math.max(FIRST_SWEEP, hosts.size() * 2);
    }
  }

  private static String key(HttpUrl url) {
    return url.host() + ":" + url.port();
  }

  private static final class Host {
    private final Semaphore places;
    private Instant lastStart = Instant.EPOCH;
    private Instant pausedUntil = Instant.EPOCH;
    private int users;

    private Host(int concurrent) {
      this.places = new Semaphore(concurrent, true);
    }

    private Instant nextStart(Instant now, Duration gap) {
      Instant start = lastStart.plus(gap);
      Instant allowed = start.isAfter(pausedUntil) ? start : pausedUntil;
      return allowed.isAfter(now) ? allowed : now;
    }

    private boolean isIdleSince(Instant time) {
      return lastStart.isBefore(time) && pausedUntil.isBefore(time);
    }
  }
}
