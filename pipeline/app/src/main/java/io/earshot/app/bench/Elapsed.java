package io.earshot.app.bench;

/**
 * How long something took.
 *
 * @param seconds by the clock on the wall
 * @param coreSeconds that the process was on a core
 */
record Elapsed(double seconds, double coreSeconds) {
  /** A moment to count from. */
  record Moment(long nanos, long coreNanos) {
    static Moment now() {
      return new Moment(System.nanoTime(), ThisProcess.coreNanos());
    }

    Elapsed elapsed() {
      Moment now = now();
      return new Elapsed((now.nanos - nanos) / 1e9, (now.coreNanos - coreNanos) / 1e9);
    }
  }
}
