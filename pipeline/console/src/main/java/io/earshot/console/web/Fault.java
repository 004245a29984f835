package io.earshot.console.web;

import static java.util.Objects.requireNonNull;

/**
 * Where in a request something is wrong.
 *
 * @param field name of the member or form field
 * @param item which of several values, counted from 0; 0 where there is one
 * @param column where in the value, in characters counted from 1; null: the value as a whole
 * @param value as it was given; null if none was
 */
public record Fault(String field, int item, Integer column, String value) {
  public Fault {
    requireNonNull(field, "field is null");
  }
}
