package io.earshot.connectors.bluesky;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What happened to a record of a collection that is wanted.
 *
 * @param uri of the record, never null
 * @param action what happened, never null
 * @param record as it stands, null if it was deleted
 * @param time when the host passed it on, or null
 */
record RecordEvent(AtUri uri, Action action, JsonNode record, Instant time) {
  /** The collection of posts. */
  static final String POSTS = "app.bsky.feed.post";

  /** The collection of profiles, one record an account. */
  static final String PROFILES = "app.bsky.actor.profile";

  enum Action {
    CREATE,
    UPDATE,
    DELETE;

    /** Reads one; null if it is not known. */
    static Action parse(String text) {
      return switch (text) {
        case "create" -> CREATE;
        case "update" -> UPDATE;
        case "delete" -> DELETE;
        default -> null;
      };
    }
  }

  RecordEvent {
    requireNonNull(uri, "uri is null");
    requireNonNull(action, "action is null");
  }

  static boolean isWanted(String collection) {
    return collection.equals(POSTS) || collection.equals(PROFILES);
  }
}
