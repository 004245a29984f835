package io.earshot.nlp.evaluation;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Measures work per second of one core, by the time the core spent on it. */
public final class Speed {
  private static final long ENOUGH = TimeUnit.SECONDS.toNanos(3);

  private Speed() {}

  /**
   * Repeats the work for 3 seconds after as long a warm-up.
   *
   * @param size how many texts one run takes
   * @return texts per second of one core
   */
  public static double perSecond(int size, Runnable work) {
    run(work);
    long before = cpuTime();
    int runs = run(work);
    return runs * (double) size / (cpuTime() - before) * TimeUnit.SECONDS.toNanos(1);
  }

  private static int run(Runnable work) {
    long begin = cpuTime();
    int runs = 0;
    while (cpuTime() - begin < ENOUGH) {
      work.run();
      runs++;
    }
    return runs;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
