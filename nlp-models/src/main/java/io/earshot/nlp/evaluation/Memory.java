package io.earshot.nlp.evaluation;

/** The heap that is in use after a garbage collection. */
final class Memory {
  private Memory() {}

  static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
