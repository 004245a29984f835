package io.earshot.store;

/**
 * What people decide and what the job reports, in H2 (embedded) or PostgreSQL (cluster).
 * Thread-safe.
 */
public final class Store implements AutoCloseable {
  private Store() {}

  /** Opens the store and brings its schema up to date. */
  public static Store open(StoreSettings settings) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Sources sources() {
    throw new UnsupportedOperationException("not built yet");
  }

  public SourceJournal journal() {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public void close() {}
}
