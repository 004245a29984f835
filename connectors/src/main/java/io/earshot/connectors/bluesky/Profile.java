package io.earshot.connectors.bluesky;

import io.earshot.connectors.AuthorProfile;
import java.time.Instant;
import java.util.List;

/**
 * What is known of an account.
 *
 * @param handle or null
 * @param name as the account shows itself, or null
 * @param description what the account says of itself, or null
 * @param asked when it was asked for; null if the stream told it in passing
 */
record Profile(String handle, String name, String description, Instant asked) {
  static final Profile UNKNOWN = new Profile(null, null, null, null);

  private static final String SHARED_DOMAIN = ".bsky.social";
  private static final String INVALID = "handle.invalid";

  Profile {
    handle = INVALID.equals(handle) ? null : handle;
  }

  Profile withHandle(String now) {
    return new Profile(now, name, description, asked);
  }

  Profile saying(String nameNow, String descriptionNow) {
    return new Profile(handle, nameNow, descriptionNow, asked);
  }

  Profile askedAt(Instant now) {
    return new Profile(handle, name, description, now);
  }

  /**
   * What the account says of itself, or null. A handle under a domain of its own is the proof that
   * it controls that domain ({@code atproto.com/specs/handle}).
   */
  AuthorProfile profile() {
    boolean ownDomain = handle != null && !handle.endsWith(SHARED_DOMAIN);
    if (description == null && !ownDomain) {
      return null;
    }
    List<String> verified = ownDomain ? List.of("https://" + handle) : List.of();
    return new AuthorProfile(description, null, WrittenLinks.in(description), verified, null, null);
  }

  /** Whether it is to be asked for, again or for the first time. */
  boolean isDue(Instant askedBefore) {
    return asked == null ? handle == null || name == null : asked.isBefore(askedBefore);
  }
}
