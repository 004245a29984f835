package io.earshot.search;

import static java.util.Objects.requireNonNull;

/**
 * An operation the index will never take; it goes to the dead letters.
 *
 * @param reason what the index said, never null
 */
public record Rejected(IndexOperation operation, String reason) {
  public Rejected {
    requireNonNull(operation, "operation is null");
    requireNonNull(reason, "reason is null");
  }
}
