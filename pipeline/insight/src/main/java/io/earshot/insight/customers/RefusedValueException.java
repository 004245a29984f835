package io.earshot.insight.customers;

import java.util.Optional;
import java.util.function.Supplier;

/** A value cannot be what it is given for; the message says why, and what to write instead. */
public final class RefusedValueException extends IllegalArgumentException {
  private static final int SHOWN = 100;

  RefusedValueException(String value, String reason) {
    super((value.isBlank() ? "An empty value" : "'" + shortened(value) + "'") + " " + reason);
  }

  private static String shortened(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  /** What is read, or nothing if it is refused. */
  static <T> Optional<T> unlessRefused(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (RefusedValueException e) {
      return Optional.empty();
    }
  }

  /** No trace is kept: of a million rows any number may be refused. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
