package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A post as a CRM is told of it.
 *
 * @param id of the post, never null
 * @param url or null
 * @param network the platform, or null
 * @param site host, or null
 * @param title or null
 * @param text its beginning, at most {@value #MAX_TEXT} characters; never null
 * @param author as people read it, or null
 * @param published when it was published; null where that is not known
 * @param sentiment {@code negative}, {@code neutral} or {@code positive}; null when not known
 * @param conversation id of the conversation that it belongs to, its own where it has none; never
 *     null
 * @param trackers what is watched that it matches; never null
 */
public record CrmPost(
    String id,
    String url,
    String network,
    String site,
    String title,
    String text,
    String author,
    Instant published,
    String sentiment,
    String conversation,
    List<String> trackers) {
  /** The most characters of a text. */
  public static final int MAX_TEXT = 2_000;

  public CrmPost {
    requireNonNull(id, "id is null");
    text = text == null ? "" : Columns.text(text);
    conversation = conversation == null ? id : conversation;
    trackers = trackers == null ? List.of() : List.copyOf(trackers);
  }
}
