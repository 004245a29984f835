package io.earshot.insight.trackers;

import static java.util.Objects.requireNonNull;

import io.earshot.search.QueryException;

/** What stands in a field of a tracker or rule is no query. */
public final class FaultyFieldException extends QueryException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final int item;

  /**
   * @param field {@code query}, {@code aliases} or {@code exclusions}
   * @param item which of several, counted from 0; 0 where there is one
   * @param fault its column counts within the item
   */
  FaultyFieldException(String field, int item, QueryException fault) {
    super(fault.getMessage(), fault.column());
    this.field = requireNonNull(field, "field is null");
    this.item = item;
    initCause(fault);
  }

  /** {@code query}, {@code aliases} or {@code exclusions}. */
  public String field() {
    return field;
  }

  /** Which of several, counted from 0; 0 where there is one. */
  public int item() {
    return item;
  }
}
