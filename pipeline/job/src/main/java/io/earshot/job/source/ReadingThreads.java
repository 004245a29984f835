package io.earshot.job.source;

import io.earshot.job.source.Errand.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that read endpoints for one reader, and the answers they bring back. No more errands
 * are under way or answered than {@link #hasRoom} allows, which bounds the posts in memory;
 * streams, which wait most of the time, each have a thread beside these. All methods are called by
 * the task's thread.
 */
final class ReadingThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingThreads.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ScheduledThreadPoolExecutor threads;
  private final ExecutorService streams = Executors.newCachedThreadPool(ReadingThreads::thread);
  private final FutureCompletingBlockingQueue<Answer> answers;
  private final int most;
  private int underWay;
  private ScheduledFuture<?> wakeUp;
  private volatile Instant wakeUpAt = Instant.MAX;

  ReadingThreads(int count) {
    threads = new ScheduledThreadPoolExecutor(count, ReadingThreads::thread);
    threads.setRemoveOnCancelPolicy(true);
    most = count;
    answers = new FutureCompletingBlockingQueue<>(most);
  }

  boolean hasRoom() {
    return underWay < most;
  }

  /** Runs an errand; its answer comes by {@link #poll}. */
  void run(Errand errand) {
    if (errand.endpoint().streams()) {
      streams.execute(() -> deliver(errand.run()));
    } else {
      underWay++;
      threads.execute(() -> deliver(errand.run()));
    }
  }

  boolean hasAnswer() {
    return !answers.isEmpty();
  }

  /** The next answer, or null if there is none yet. */
  Answer poll() {
    Answer answer = answers.poll();
    if (answer != null && !answer.endpoint().streams()) {
      underWay--;
    }
    return answer;
  }

  /** Completed when there is an answer, or the time to wake up has come. */
  CompletableFuture<Void> available() {
    return answers.getAvailabilityFuture();
  }

  void wake() {
    answers.notifyAvailable();
  }

  /**
   * Wakes the task at this time, unless it is woken earlier anyway. The wake-up forgets itself
   * before it wakes, so that a task that runs at once never takes a wake-up that is just passing
   * for one to come.
   */
  void wakeAt(Instant time) {
    if (!time.isBefore(wakeUpAt)) {
      return;
    }
    if (wakeUp != null) {
      wakeUp.cancel(false);
    }
    wakeUpAt = time;
    long millis = Math.max(1, Duration.between(Instant.now(), time).toMillis());
    wakeUp = threads.schedule(this::wakeNow, millis, TimeUnit.MILLISECONDS);
  }

  private void wakeNow() {
    wakeUpAt = Instant.MAX;
    wake();
  }

  /** Closes the connector of an endpoint that nobody reads any more. */
  void close(Endpoint endpoint) {
    threads.execute(endpoint.connector()::close);
  }

  /**
   * Waits for the reads to end, though Flink interrupts a task that it cancels: what they read with
   * must not be closed under their hands.
   */
  @Override
  public void close() {
    streams.shutdownNow();
    threads.shutdownNow();
    Instant end = Instant.now().plus(PATIENCE);
    if (!hasEnded(streams, end) || !hasEnded(threads, end)) {
      LOG.warn("A read does not stop when interrupted; it is left to end by itself");
    }
  }

  private static boolean hasEnded(ExecutorService executor, Instant end) {
    long left = Duration.between(Instant.now(), end).toMillis();
    try {
      return executor.awaitTermination(left, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      boolean ended = hasEnded(executor, end);
      Thread.currentThread().interrupt();
      return ended;
    }
  }

  private void deliver(Answer answer) {
    try {
      answers.put(0, answer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "earshot-read-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
