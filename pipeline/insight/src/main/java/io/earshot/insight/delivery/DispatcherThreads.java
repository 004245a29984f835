package io.earshot.insight.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a {@link Dispatcher} at work, with a few threads, so that a receiver that keeps one waiting
 * does not keep the others' messages.
 */
public final class DispatcherThreads implements AutoCloseable {
  private static final int THREADS = 3;
  private static final long EVERY_MILLISECONDS = 500;

  private final Dispatcher dispatcher;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(THREADS, DispatcherThreads::daemon);

  private DispatcherThreads(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  public static DispatcherThreads start(Dispatcher dispatcher) {
    DispatcherThreads started = new DispatcherThreads(dispatcher);
    for (int i = 0; i < THREADS; i++) {
      started.threads.scheduleWithFixedDelay(
          started::sendAllDue,
          i * EVERY_MILLISECONDS / THREADS,
          EVERY_MILLISECONDS,
          TimeUnit.MILLISECONDS);
    }
    return started;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "earshot-dispatcher");
    thread.setDaemon(true);
    return thread;
  }

  private void sendAllDue() {
    try {
      boolean more = true;
      while (more && !threads.isShutdown()) {
        more = dispatcher.sendDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is being sent is given up, and sent again under its id by whoever starts next. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
