package io.earshot.console.sources;

import io.earshot.store.SourceRow;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A source and how its reading stands.
 *
 * @param endpoints one for each of its addresses
 * @param gaps how many gaps are known
 */
public record SourceReport(SourceRow row, List<SourceStatus> endpoints, long gaps) {
  public SourceReport {
    endpoints = List.copyOf(endpoints);
  }

  public String name() {
    return row.name();
  }

  /** The worst of its endpoints' states; {@link State#PAUSED} if it is paused. */
  public State state() {
    if (row.stanza().paused()) {
      return State.PAUSED;
    }
    return endpoints.stream()
        .map(SourceStatus::state)
        .max(Comparator.comparingInt(SourceReport::badness))
        .orElse(State.WAITING);
  }

  public boolean failing() {
    return state() == State.FAILING || state() == State.DEAD;
  }

  public long posts() {
    return sum(SourceStatus::posts);
  }

  public long failures() {
    return sum(SourceStatus::failures);
  }

  /** Null before the first read. */
  public Instant lastRead() {
    return times(SourceStatus::lastRead).max(Comparator.naturalOrder()).orElse(null);
  }

  /** Null when none is due. */
  public Instant nextRead() {
    return row.stanza().paused()
        ? null
        : times(SourceStatus::nextRead).min(Comparator.naturalOrder()).orElse(null);
  }

  /** When the newest post seen was published, or null. */
  public Instant newestPublished() {
    return times(SourceStatus::newestPublished).max(Comparator.naturalOrder()).orElse(null);
  }

  /** Why reading fails, or null. */
  public String message() {
    return endpoints.stream()
        .map(SourceStatus::message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private long sum(ToLongFunction<SourceStatus> count) {
    return endpoints.stream().mapToLong(count).sum();
  }

  private Stream<Instant> times(Function<SourceStatus, Instant> time) {
    return endpoints.stream().map(time).filter(Objects::nonNull);
  }

  private static int badness(State state) {
    return switch (state) {
      case PAUSED -> 0;
      case OK -> 1;
      case WAITING -> 2;
      case FAILING -> 3;
      case DEAD -> 4;
    };
  }
}
