package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that happens to a post.
 *
 * @param entry the post, never null
 * @param kind what happens, never null
 * @param at when, in whole seconds; never null
 */
public record Happening(Entry entry, Kind kind, Instant at) {
  /** What can happen, in this order. */
  public enum Kind {
    WRITTEN,
    CHANGED,
    REMOVED
  }

  public Happening {
    requireNonNull(entry, "entry is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(at, "at is null");
  }

  /** Its place among all that happens on the site: later is higher, and no two are the same. */
  public long serial() {
    return serial(at, entry.number()) + kind.ordinal();
  }

  /** The lowest that happenings of the entry with that number have at that time. */
  static long serial(Instant at, long number) {
    return Serial.of(at, number) * Kind.values().length;
  }

  /** The whole life of a post, what is to come too. */
  static Stream<Happening> of(Entry entry) {
    Instant end = entry.end();
    boolean changes = entry.edit() != null && (end == null || entry.edit().at().isBefore(end));
    return Stream.of(
            new Happening(entry, Kind.WRITTEN, entry.published()),
            changes ? new Happening(entry, Kind.CHANGED, entry.edit().at()) : null,
            end == null ? null : new Happening(entry, Kind.REMOVED, end))
        .filter(Objects::nonNull);
  }
}
