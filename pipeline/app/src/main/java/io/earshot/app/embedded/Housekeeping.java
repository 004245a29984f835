package io.earshot.app.embedded;

import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.insight.alerts.RuleHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens beside the job: looking after the files of decisions, its health, and what is kept
 * too long.
 */
final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Supplier<Health> job;
  private final DecidedWatch watch;
  private final Retention retention;
  private final RuleHistories histories;
  private volatile Health health = Health.GOOD;

  /**
   * @param job how the job is; asked every two seconds
   */
  Housekeeping(
      Supplier<Health> job, DecidedWatch watch, Retention retention, RuleHistories histories) {
    this.job = job;
    this.watch = watch;
    this.retention = retention;
    this.histories = histories;
  }

  /** Begins; closing what it gives ends it. */
  AutoCloseable begin() {
    ScheduledExecutorService timer =
        Executors.newScheduledThreadPool(2, task -> daemon(task, "housekeeping"));
    timer.scheduleWithFixedDelay(guarded(watch::look), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(guarded(() -> health = job.get()), 2, 2, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(guarded(retention::enforce), 1, 24 * 60, TimeUnit.MINUTES);
    timer.scheduleWithFixedDelay(guarded(histories::refresh), 60, 10, TimeUnit.SECONDS);
    return () -> {
      timer.shutdownNow();
      timer.awaitTermination(10, TimeUnit.SECONDS);
    };
  }

  Health health() {
    Health now = health;
    List<Notice> notices = new ArrayList<>(now.notices());
    String problem = watch.problem();
    if (problem != null) {
      notices.add(
          new Notice(
              Level.WARNING,
              "What was changed in the configuration files is not in force: " + problem));
    }
    return new Health(now.ready(), notices);
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
