package io.earshot.app.bench;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Engine;

/**
 * What one row of the bench says.
 *
 * @param entries how many
 * @param engine of the analyse stage, never null
 * @param nearCopies whether they were looked for
 * @param seconds from when the first feed is asked for until a search finds every entry
 * @param perSecond entries a second
 * @param coreSeconds how long the process was on its core meanwhile: less than {@code seconds} when
 *     others want the core too
 * @param residentMegabytes most memory the process had resident meanwhile
 */
record IngestRow(
    int entries,
    Engine engine,
    boolean nearCopies,
    double seconds,
    long perSecond,
    double coreSeconds,
    long residentMegabytes) {
  IngestRow {
    requireNonNull(engine, "engine is null");
  }

  /** Whether this is the same work on more entries. */
  boolean isMoreOf(IngestRow other) {
    return engine == other.engine && nearCopies == other.nearCopies && entries > other.entries;
  }

  /** Seconds on the core for each entry. */
  double cost() {
    return coreSeconds / entries;
  }
}
