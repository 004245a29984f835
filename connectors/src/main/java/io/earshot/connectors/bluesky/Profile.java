package io.earshot.connectors.bluesky;

import java.time.Instant;

/**
 * What is known of an account.
 *
 * @param handle or null
 * @param name as the account shows itself, or null
 * @param asked when it was asked for; null if the stream told it in passing
 */
record Profile(String handle, String name, Instant asked) {
  static final Profile UNKNOWN = new Profile(null, null, null);

  private static final String INVALID = "handle.invalid";

  Profile {
    handle = INVALID.equals(handle) ? null : handle;
  }

  Profile withHandle(String now) {
    return new Profile(now, name, asked);
  }

  Profile withName(String now) {
    return new Profile(handle, now, asked);
  }

  Profile askedAt(Instant now) {
    return new Profile(handle, name, now);
  }

  /** Whether it is to be asked for, again or for the first time. */
  boolean isDue(Instant askedBefore) {
    return asked == null ? handle == null || name == null : asked.isBefore(askedBefore);
  }
}
