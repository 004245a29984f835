package io.earshot.store;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import java.time.Instant;
import java.util.List;

/** What the job reports and console, {@code status} and replay read (design rule 13). */
public interface SourceJournal {
  /** Writes the state of an endpoint, replacing the one before. */
  void status(SourceStatus status);

  List<SourceStatus> statuses();

  void gap(String source, String url, Gap gap, Instant noticed);

  /** Newest first. */
  List<GapRow> gaps(int limit);

  /**
   * Records failures; the same source, stage, place and reason again raises the count of its row.
   */
  void deadLetters(String stage, String source, List<Failure> failures, Instant now);

  /** Newest first; all sources when {@code source} is null. */
  List<DeadLetter> deadLetters(String source, int limit);

  /** Forgets the state of endpoints of a source that is gone. */
  void forget(String source);
}
