package io.earshot.connectors;

import java.time.Instant;
import java.util.List;

/**
 * What one call of a {@link Connector} gives.
 *
 * @param changes at most {@link Connector#MAX_CHANGES} changes, in the order to be emitted
 * @param failures items that could not be read
 * @param gaps stretches that were missed
 * @param cursor where the next call goes on, opaque; saved by the caller only after the last change
 *     was emitted
 * @param more whether the next page can be read at once
 * @param knownShare share of what was served that the cursor knew already, 0 to 1; null when the
 *     page says nothing of it (drives adaptive polling)
 * @param notBefore the source asks not to be read again before this time, or null
 */
public record Page(
    List<PostChange> changes,
    List<Failure> failures,
    List<Gap> gaps,
    String cursor,
    boolean more,
    Double knownShare,
    Instant notBefore) {
  public Page {
    changes = changes == null ? List.of() : List.copyOf(changes);
    failures = failures == null ? List.of() : List.copyOf(failures);
    gaps = gaps == null ? List.of() : List.copyOf(gaps);
    if (changes.size() > Connector.MAX_CHANGES) {
      throw new IllegalArgumentException(
          "a page holds at most " + Connector.MAX_CHANGES + " changes, not " + changes.size());
    }
  }
}
