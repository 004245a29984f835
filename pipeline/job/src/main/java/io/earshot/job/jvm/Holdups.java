package io.earshot.job.jvm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What holds up the stages that run in this JVM at the moment: a full disk, an index that takes
 * nothing. Who waits says so and takes it back; whoever shows the state of this process asks.
 */
public final class Holdups {
  private static final Map<Object, String> NOW = new ConcurrentHashMap<>();

  private Holdups() {}

  /**
   * Says that something is held up.
   *
   * @param waiting who waits; says it again with another reason to replace the first
   * @param reason for people: what is wrong and what helps
   */
  public static void report(Object waiting, String reason) {
    NOW.put(waiting, reason);
  }

  /** Goes on. */
  public static void clear(Object waiting) {
    NOW.remove(waiting);
  }

  /** The reasons, in no order; empty when all goes well. */
  public static List<String> now() {
    return List.copyOf(NOW.values());
  }
}
