package io.earshot.job.jvm;

/**
 * One user's claim to a handle that a JVM shares.
 *
 * @param <T> the handle
 */
public final class Lease<T> implements AutoCloseable {
  private final T value;
  private Runnable giveBack;

  Lease(T value, Runnable giveBack) {
    this.value = value;
    this.giveBack = giveBack;
  }

  public T value() {
    return value;
  }

  /** Gives the handle back; again does nothing. */
  @Override
  public void close() {
    Runnable once = giveBack;
    giveBack = () -> {};
    once.run();
  }
}
