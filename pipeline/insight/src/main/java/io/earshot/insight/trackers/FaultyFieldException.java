package io.earshot.insight.trackers;

import static java.util.Objects.requireNonNull;

import io.earshot.search.QueryException;

/** What stands in a field of a tracker or rule is no query. */
public final class FaultyFieldException extends QueryException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final int item;
  private final String text;

  /**
   * @param field {@code query}, {@code aliases}, {@code exclusions} or, of a rule, {@code tracker}
   * @param item which of several, counted from 0; 0 where there is one
   * @param text what stands there
   * @param fault its column counts within the item
   */
  FaultyFieldException(String field, int item, String text, QueryException fault) {
    super(fault.getMessage(), fault.column());
    this.field = requireNonNull(field, "field is null");
    this.item = item;
    this.text = text;
    initCause(fault);
  }

  /** {@code query}, {@code aliases}, {@code exclusions} or, of a rule, {@code tracker}. */
  public String field() {
    return field;
  }

  /** Which of several, counted from 0; 0 where there is one. */
  public int item() {
    return item;
  }

  /** What stands there. */
  public String text() {
    return text;
  }
}
