package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What the job reports and console, {@code status} and replay read (design rule 13). Reporting the
 * same thing again, as a job that restarts does, adds no row. Texts longer than 2,000 characters
 * are cut.
 */
public final class SourceJournal {
  /** Rows of gaps, and of dead letters, kept for one source; the oldest go first. */
  public static final int MAX_ROWS = 1_000;

  private final StatusTable statuses;
  private final GapTable gaps;
  private final DeadLetterTable deadLetters;

  SourceJournal(Jdbi jdbi) {
    this.statuses = new StatusTable(jdbi);
    this.gaps = new GapTable(jdbi);
    this.deadLetters = new DeadLetterTable(jdbi);
  }

  /** Writes the state of an endpoint, replacing the one before. */
  public void status(SourceStatus status) {
    statuses.write(requireNonNull(status, "status is null"));
  }

  /** By source and URL. */
  public List<SourceStatus> statuses() {
    return statuses.all();
  }

  /** Records a gap, once. */
  public void gap(String source, String url, Gap gap, Instant noticed) {
    requireNonNull(source, "source is null");
    requireNonNull(url, "url is null");
    gaps.add(source, url, gap, noticed);
  }

  /** Newest first; all sources when {@code source} is null. */
  public List<GapRow> gaps(String source, int limit) {
    return gaps.newest(source, limit);
  }

  /** Newest first, of all sources. */
  public List<GapRow> gaps(int limit) {
    return gaps(null, limit);
  }

  /**
   * Records failures; the same source, stage, place and reason again raises the count of its row.
   *
   * @param stage {@code read}, {@code index}…
   * @param source name of the stanza, or null
   */
  public void deadLetters(String stage, String source, List<Failure> failures, Instant now) {
    requireNonNull(stage, "stage is null");
    deadLetters.add(stage, source, failures, now);
  }

  /** Newest first; all sources when {@code source} is null. */
  public List<DeadLetter> deadLetters(String source, int limit) {
    return deadLetters.newest(source, limit);
  }

  /** Forgets the state of endpoints of a source that is gone; its gaps and dead letters stay. */
  public void forget(String source) {
    statuses.forget(source);
  }

  /** Forgets the state of one endpoint that its stanza no longer names. */
  public void forget(String source, String url) {
    statuses.forget(source, url);
  }
}
