package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

/**
 * A value of a customer that is of no use.
 *
 * @param field as {@link CustomerDraft} calls it, never null
 * @param item which of several, counted from 0; 0 where there is one
 * @param value as it was given; null if none was
 * @param reason why, and what to write instead; never null
 */
public record RefusedValue(String field, int item, String value, String reason) {
  public RefusedValue {
    requireNonNull(field, "field is null");
    requireNonNull(reason, "reason is null");
  }
}
