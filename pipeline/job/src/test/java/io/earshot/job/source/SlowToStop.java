package io.earshot.job.source;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import java.util.concurrent.CountDownLatch;

/**
 * Reads until it is interrupted, and then on until whoever closes it waits for that; it does not
 * close without a complaint.
 */
final class SlowToStop implements Connector {
  final CountDownLatch began = new CountDownLatch(1);
  private final Thread closing;
  private volatile boolean reading;
  private volatile Boolean closedWhileReading;

  SlowToStop(Thread closing) {
    this.closing = closing;
  }

  @Override
  public Page read(String cursor) throws InterruptedException {
    reading = true;
    began.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      throw stopped;
    } finally {
      reading = false;
    }
    throw new IllegalStateException("nobody interrupts");
  }

  @Override
  public void close() {
    closedWhileReading = reading;
    throw new IllegalStateException("it does not close");
  }

  /** Null until it is closed. */
  Boolean closedWhileReading() {
    return closedWhileReading;
  }
}
