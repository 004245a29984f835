package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Ids of statuses on their server: texts that say nothing, whether they look like numbers
 * (Mastodon) or not (Pleroma, GoToSocial).
 */
final class StatusIds {
  /** Older first: all these servers make ids that sort by length, then as text. */
  static final Comparator<String> BY_AGE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** What may stand in an address and a cursor. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private StatusIds() {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The id of a status or an account, or null if it has none. */
  static String of(JsonNode entity) {
    JsonNode id = entity.path("id");
    return id.isTextual() && isId(id.textValue()) ? id.textValue() : null;
  }
}
