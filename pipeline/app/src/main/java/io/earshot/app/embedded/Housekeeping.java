package io.earshot.app.embedded;

import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.job.embedded.EmbeddedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens beside the job: looking after the sources' file, its health, and what is kept too
 * long.
 */
final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final EmbeddedJob job;
  private final SourcesWatch watch;
  private final Retention retention;
  private volatile boolean running = true;

  Housekeeping(EmbeddedJob job, SourcesWatch watch, Retention retention) {
    this.job = job;
    this.watch = watch;
    this.retention = retention;
  }

  /** Begins; closing what it gives ends it. */
  AutoCloseable begin() {
    ScheduledExecutorService timer =
        Executors.newScheduledThreadPool(2, task -> daemon(task, "housekeeping"));
    timer.scheduleWithFixedDelay(guarded(watch::look), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(guarded(() -> running = job.isRunning()), 2, 2, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(guarded(retention::enforce), 1, 24 * 60, TimeUnit.MINUTES);
    return () -> {
      timer.shutdownNow();
      timer.awaitTermination(10, TimeUnit.SECONDS);
    };
  }

  Health health() {
    List<Notice> notices = new ArrayList<>();
    if (!running) {
      notices.add(
          new Notice(Level.PROBLEM, "The job is restarting after a failure; see data/logs."));
    }
    job.holdups().forEach(reason -> notices.add(new Notice(Level.PROBLEM, reason)));
    String problem = watch.problem();
    if (problem != null) {
      notices.add(
          new Notice(
              Level.WARNING, "What was changed in the sources' file is not in force: " + problem));
    }
    return new Health(running, notices);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** A task that fails is done again at its next turn. */
  private static Runnable guarded(Task task) {
    return () -> {
      try {
        task.run();
      } catch (Exception e) {
        LOG.warn("Housekeeping failed and will be tried again", e);
      }
    };
  }

  @FunctionalInterface
  private interface Task {
    void run() throws Exception;
  }
}
