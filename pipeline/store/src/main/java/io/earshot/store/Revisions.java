package io.earshot.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * The store-wide revision: a one-row counter that a writing transaction locks before anything else.
 * Writers therefore follow one another, revisions have no gaps, and the order in which they become
 * visible is their order.
 */
final class Revisions {
  private final Jdbi jdbi;

  Revisions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Something that changes decisions. */
  interface Change {
    void apply(Handle handle);
  }

  /** Applies a change alone, in one transaction. */
  void write(Change change) {
    result(
        handle -> {
          change.apply(handle);
          return null;
        });
  }

  /** Does something alone, in one transaction, and gives what comes of it. */
  <T> T result(HandleCallback<T, RuntimeException> work) {
    return jdbi.inTransaction(
        handle -> {
          lock(handle);
          return work.withHandle(handle);
        });
  }

  /** Takes the next revision; only within {@link #write}. */
  static long next(Handle handle) {
    handle.execute("update revision set current_value = current_value + 1 where id = 1");
    return current(handle, "");
  }

  private static void lock(Handle handle) {
    current(handle, " for update");
  }

  private static long current(Handle handle, String suffix) {
    return handle
        .select("select current_value from revision where id = 1" + suffix)
        .mapTo(Long.class)
        .one();
  }
}
