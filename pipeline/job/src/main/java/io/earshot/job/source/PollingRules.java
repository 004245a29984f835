package io.earshot.job.source;

import io.earshot.connectors.Capability;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.http.FetchException;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When an endpoint is read next. Without a fixed interval the pace follows the source, as Media
 * Cloud does for 180,000 feeds: slower when over 67 % of a read was known, faster when under 33 %
 * was, between 10 minutes and 24 hours. A failure makes the wait longer, twice each time; an
 * endpoint that failed for {@link #PATIENCE} is dead and tried every {@link #DEAD_INTERVAL}. What
 * the source itself asks for (Retry-After) is obeyed. A stream that broke is opened again within
 * seconds, at most {@link #RECONNECT_LATEST} later.
 */
final class PollingRules {
  static final Duration SHORTEST = Duration.ofMinutes(10);
  static final Duration LONGEST = Duration.ofHours(24);
  static final Duration FIRST_INTERVAL = Duration.ofMinutes(30);
  static final Duration PATIENCE = Duration.ofDays(14);
  static final Duration DEAD_INTERVAL = Duration.ofDays(30);
  static final Duration RECONNECT_FIRST = Duration.ofSeconds(1);
  static final Duration RECONNECT_LATEST = Duration.ofMinutes(5);
  private static final double MOSTLY_KNOWN = 0.67;
  private static final double MOSTLY_NEW = 0.33;
  private static final double STEP = 1.5;
  private static final int MOST_DOUBLINGS = 12;

  private PollingRules() {}

  /** The endpoint after a page whose last change was emitted. */
  static EndpointSplit read(EndpointSplit split, Page page, Instant now) {
    long interval = paced(split, page.knownShare());
    Instant next = page.more() ? now : now.plus(regular(split, interval));
    SourceStatus old = split.status();
    SourceStatus status =
        new SourceStatus(
            old.source(),
            old.url(),
            split.stanza().paused() ? State.PAUSED : State.OK,
            now,
            now,
            asked(next, page.notBefore(), now),
            newest(old.newestPublished(), page),
            old.reads() + 1,
            old.posts() + page.changes().size(),
            old.failures() + page.failures().size(),
            0,
            null);
    return new EndpointSplit(
        split.stanza(),
        split.url(),
        page.cursor(),
        interval,
        null,
        split.watched(),
        status,
        split.backfill() == null
            ? null
            : split.backfill().read(page.changes().stream(), page.more()));
  }

  /** The endpoint after a read that gave nothing. */
  static EndpointSplit failed(EndpointSplit split, Exception failure, Instant now) {
    Instant since = split.failingSince() == null ? now : split.failingSince();
    boolean dead = since.plus(PATIENCE).isBefore(now);
    SourceStatus old = split.status();
    Duration wait = dead ? DEAD_INTERVAL : backOff(split, old.consecutiveFailures());
    SourceStatus status =
        new SourceStatus(
            old.source(),
            old.url(),
            troubled(split, dead),
            now,
            old.lastSuccess(),
            asked(now.plus(wait), notBefore(failure), now),
            old.newestPublished(),
            old.reads() + 1,
            old.posts(),
            old.failures() + 1,
            old.consecutiveFailures() + 1,
            message(failure));
    return new EndpointSplit(
        split.stanza(),
        split.url(),
        split.cursor(),
        split.interval(),
        since,
        split.watched(),
        status,
        split.backfill());
  }

  /** The endpoint after its stanza changed: what is now wanted sooner is read sooner. */
  static EndpointSplit configured(EndpointSplit split, Instant now) {
    SourceStatus old = split.status();
    Instant soonest = now.plus(regular(split, split.interval()));
    boolean resumed = old.state() == State.PAUSED && !split.stanza().paused();
    Instant next = old.nextRead() == null || resumed ? now : old.nextRead();
    return split.with(
        new SourceStatus(
            old.source(),
            old.url(),
            state(split, old),
            old.lastRead(),
            old.lastSuccess(),
            next.isBefore(soonest) || old.consecutiveFailures() > 0 ? next : soonest,
            old.newestPublished(),
            old.reads(),
            old.posts(),
            old.failures(),
            old.consecutiveFailures(),
            old.message()));
  }

  private static State troubled(EndpointSplit split, boolean dead) {
    if (split.stanza().paused()) {
      return State.PAUSED;
    }
    return dead ? State.DEAD : State.FAILING;
  }

  private static State state(EndpointSplit split, SourceStatus old) {
    if (split.stanza().paused()) {
      return State.PAUSED;
    }
    if (old.state() != State.PAUSED) {
      return old.state();
    }
    return old.lastRead() == null ? State.WAITING : State.OK;
  }

  private static long paced(EndpointSplit split, Double knownShare) {
    double factor = 1;
    if (knownShare != null && knownShare > MOSTLY_KNOWN) {
      factor = STEP;
    } else if (knownShare != null && knownShare < MOSTLY_NEW) {
      factor = 1 / STEP;
    }
    long seconds = Math.round(split.interval() * factor);
    return Math.max(SHORTEST.toSeconds(), Math.min(LONGEST.toSeconds(), seconds));
  }

  private static Duration regular(EndpointSplit split, long interval) {
    Integer every = split.stanza().everySeconds();
    return Duration.ofSeconds(every == null ? interval : every);
  }

  private static Duration backOff(EndpointSplit split, int failedBefore) {
    Integer every = split.stanza().everySeconds();
    if (split.stanza().kind().can(Capability.STREAM)) {
      return reconnect(failedBefore);
    }
    Duration most = every == null ? LONGEST : longer(SHORTEST, Duration.ofSeconds(every));
    Duration wait =
        regular(split, split.interval()).multipliedBy(1L << Math.min(failedBefore, MOST_DOUBLINGS));
    return wait.compareTo(most) < 0 ? wait : most;
  }

  /**
   * Full jitter from the second try on (M. Brooker, "Exponential Backoff And Jitter", AWS 2015), so
   * that not all listeners come back to a restarted server at once.
   */
  private static Duration reconnect(int failedBefore) {
    long most =
        Math.min(
            RECONNECT_LATEST.toMillis(),
            RECONNECT_FIRST.toMillis() << Math.min(failedBefore, MOST_DOUBLINGS));
    return failedBefore == 0
        ? RECONNECT_FIRST
        : Duration.ofMillis(
            ThreadLocalRandom.current().nextLong(RECONNECT_FIRST.toMillis(), most + 1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** A source that asks to be left alone for more than 30 days is not believed. */
  private static Instant asked(Instant planned, Instant notBefore, Instant now) {
    if (notBefore == null || notBefore.isBefore(planned)) {
      return planned;
    }
    Instant latest = now.plus(DEAD_INTERVAL);
    return notBefore.isBefore(latest) ? notBefore : latest;
  }

  /** Until when the source asks to be left alone, or null. */
  static Instant notBefore(Exception failure) {
    return failure instanceof FetchException fetch ? fetch.notBefore() : null;
  }

  private static String message(Exception failure) {
    return failure instanceof FetchException ? failure.getMessage() : failure.toString();
  }

  private static Instant newest(Instant before, Page page) {
    Comparator<Instant> order = Comparator.nullsFirst(Comparator.naturalOrder());
    return page.changes().stream()
        .map(PostChange::post)
        .filter(Objects::nonNull)
        .map(post -> post.published())
        .filter(Objects::nonNull)
        .reduce(before, (one, other) -> order.compare(one, other) < 0 ? other : one);
  }
}
