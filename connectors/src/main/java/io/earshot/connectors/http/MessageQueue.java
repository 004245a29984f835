package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What came and was not taken yet. Who brings more than {@link #MOST} messages or {@link
 * #MOST_BYTES} waits, which is how a server is made to wait.
 */
final class MessageQueue implements MessageStream {
  static final int MOST = 500;
  static final long MOST_BYTES = 8_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Message> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean opened;
  private FetchException end;
  private volatile Runnable hangUp = () -> {};

  /** How {@link #close} ends the connection. */
  void hangsUpBy(Runnable action) {
    hangUp = action;
  }

  /** The server has agreed. */
  void opened() {
    locked(() -> opened = true);
  }

  /** Nothing more comes; only the first reason counts. */
  void end(FetchException reason) {
    locked(() -> end = end == null ? reason : end);
  }

  /** Adds a message, when there is room; drops it when the stream has ended meanwhile. */
  void add(Message message) {
    lock.lock();
    try {
      while (end == null && isFull()) {
        changed.awaitUninterruptibly();
      }
      if (end == null) {
        waiting.add(message);
        bytes += message.data().length;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return waiting.size() >= MOST || bytes >= MOST_BYTES;
  }

  /**
   * Waits until the server has agreed.
   *
   * @return whether it has, in time
   */
  boolean awaitOpened(Duration patience) throws FetchException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (!opened && end == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (!opened && end != null) {
        throw end;
      }
      return opened;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Message next(Duration patience) throws FetchException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting.isEmpty() && end == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  private Message take() throws FetchException {
    Message next = waiting.poll();
    if (next != null) {
      bytes -= next.data().length;
      changed.signalAll();
    } else if (end != null) {
      throw end;
    }
    return next;
  }

  @Override
  public void close() {
    end(new FetchException("the stream was closed", Reason.NETWORK, 0, null, null));
    hangUp.run();
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
