package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * An alert as the store holds it.
 *
 * @param number rises with each alert
 * @param id of the alert, never null
 * @param alert never null
 * @param seen whether someone has read it
 */
public record AlertRow(long number, String id, Alert alert, boolean seen) {
  public AlertRow {
    requireNonNull(id, "id is null");
    requireNonNull(alert, "alert is null");
  }
}
