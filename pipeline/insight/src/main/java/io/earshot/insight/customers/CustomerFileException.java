package io.earshot.insight.customers;

/** A file cannot be read as one of customers; the message says why, and what to do. */
public final class CustomerFileException extends Exception {
  private static final long serialVersionUID = 1L;

  CustomerFileException(String message) {
    super(message);
  }
}
