package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * A correction as it stands.
 *
 * @param correction never null
 * @param revision store-wide revision of the last change
 * @param deleted whether it is taken back
 */
public record CorrectionRow(Correction correction, long revision, boolean deleted) {
  public CorrectionRow {
    requireNonNull(correction, "correction is null");
  }
}
