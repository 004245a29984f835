package io.earshot.job.jvm;

/**
 * One user's claim to a handle that a JVM shares.
 *
 * @param <T> the handle
 */
public final class Lease<T> implements AutoCloseable {
  private final T value;
  private AutoCloseable giveBack;

  Lease(T value, AutoCloseable giveBack) {
    this.value = value;
    this.giveBack = giveBack;
  }

  public T value() {
    return value;
  }

  /** Gives the handle back; again does nothing. */
  @Override
  public void close() throws Exception {
    AutoCloseable once = giveBack;
    giveBack = () -> {};
    once.close();
  }
}
