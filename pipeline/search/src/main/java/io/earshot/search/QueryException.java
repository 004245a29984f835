package io.earshot.search;

/** A query that cannot be understood. */
public class QueryException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int column;

  /**
   * @param message what is wrong and what to write instead
   * @param column where, counted from 1
   */
  public QueryException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Column of the fault, counted from 1. */
  public int column() {
    return column;
  }
}
