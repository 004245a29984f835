package io.earshot.job.source;

import java.io.Serializable;

/**
 * Limits of a reader.
 *
 * @param threads endpoints read at the same time by one reader
 * @param directory whose disk must have room, or null not to look
 * @param minimumFree bytes that must be free there; with less, nothing is read
 */
public record IntakeSettings(int threads, String directory, long minimumFree)
    implements Serializable {
  /** As many endpoints as are usually read at the same time. */
  public static final int THREADS = 16;

  private static final long serialVersionUID = 1L;

  public IntakeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", not 1 or more");
    }
  }
}
