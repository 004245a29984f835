package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A post that an alert shows, as it was when the alert was raised.
 *
 * @param id of the post, never null
 * @param title or null
 * @param excerpt of the text, never null
 * @param titleSpans what matches in the title, in order; never null
 * @param excerptSpans what matches in the excerpt, in order; never null
 * @param url permalink, or null
 * @param author as it is shown, or null
 * @param published or null
 * @param sentiment {@code positive}, {@code neutral}, {@code negative}, or null when not known
 */
public record AlertPost(
    String id,
    String title,
    String excerpt,
    List<Span> titleSpans,
    List<Span> excerptSpans,
    String url,
    String author,
    Instant published,
    String sentiment) {
  public AlertPost {
    requireNonNull(id, "id is null");
    excerpt = excerpt == null ? "" : excerpt;
    titleSpans = titleSpans == null ? List.of() : List.copyOf(titleSpans);
    excerptSpans = excerptSpans == null ? List.of() : List.copyOf(excerptSpans);
  }

  /** A stretch of UTF-16 units, end exclusive. */
  public record Span(int start, int end) {}
}
