package io.earshot.store;

/** Where a decision was made. */
public enum Origin {
  /** In {@code config/}; the console shows it read-only. */
  FILE,
  /** In the console or by REST. */
  CONSOLE
}
