package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Gives every host (name and port) its turns: so many requests at a time, no more of them in a time
 * than its token bucket holds, and none while the host has asked for a pause.
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
   * @param crawlDelay least gap to the request before; never null
   * @throws FetchException if the turn would come later than patience allows
   */
  Turn take(HttpUrl url, Duration crawlDelay) throws FetchException, InterruptedException {
    Host host = host(url);
    host.places.acquire();
    boolean taken = false;
    try {
      sleeper.sleep(reserve(host, url, crawlDelay));
      taken = true;
      return host.places::release;
    } finally {
      if (!taken) {
        host.places.release();
      }
    }
  }

  /** Lets nobody ask the host before the given time. */
  synchronized void pause(HttpUrl url, Instant until) {
    host(url).pausedUntil = until;
  }

  private synchronized Host host(HttpUrl url) {
    forgetIdle();
    Host host =
        hosts.computeIfAbsent(
            url.host() + ":" + url.port(), k -> new Host(politeness.concurrent()));
    host.lastUsed = clock.instant();
    return host;
  }

  /** Books the next free start and says how long to wait for it. */
  private synchronized Duration reserve(Host host, HttpUrl url, Duration crawlDelay)
      throws FetchException {
    Instant now = clock.instant();
    Duration gap = politeness.gap(url.host());
    Instant start = host.nextStart(now, gap.multipliedBy(politeness.burst() - 1L), crawlDelay);
    Duration wait = Duration.between(now, start);
    if (wait.compareTo(politeness.patience()) > 0) {
      throw tooEarly(url, start);
    }
    host.took(start, gap);
    return wait;
  }

  private static FetchException tooEarly(HttpUrl url, Instant start) {
    String message = url + ": the host wants no request before " + start;
    return new FetchException(message, Reason.RATE_LIMITED, 0, start, null);
  }

  /** Forgets hosts that have been left alone for longer than any pause lasts. */
  private void forgetIdle() {
    if (hosts.size() >= nextSweep) {
      Instant past = clock.instant().minus(RateSignal.LONGEST);
      hosts.values().removeIf(host -> host.lastUsed.isBefore(past));
      nextSweep = Math.max(FIRST_SWEEP, hosts.size() * 2);
    }
  }

  /**
   * A token bucket, kept as the time at which it would be full again (GCRA, ITU-T I.371): it holds
   * {@code burst} tokens and wins one back every {@code gap}.
   */
  private static final class Host {
    private final Semaphore places;
    private Instant lastUsed;
    private Instant lastStart = Instant.EPOCH;
    private Instant fullAgain = Instant.EPOCH;
    private Instant pausedUntil = Instant.EPOCH;

    private Host(int concurrent) {
      this.places = new Semaphore(concurrent, true);
    }

    /**
     * The next time a request may start.
     *
     * @param ahead how far before {@code fullAgain} a token is left
     * @param crawlDelay since the request before
     */
    private Instant nextStart(Instant now, Duration ahead, Duration crawlDelay) {
      Instant delayed = crawlDelay.isZero() ? now : lastStart.plus(crawlDelay);
      return Stream.of(now, pausedUntil, fullAgain.minus(ahead), delayed)
          .max(Comparator.naturalOrder())
          .get();
    }

    private void took(Instant start, Duration gap) {
      lastStart = start;
      fullAgain = (fullAgain.isAfter(start) ? fullAgain : start).plus(gap);
    }
  }
}
