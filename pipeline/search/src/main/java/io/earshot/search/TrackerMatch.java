package io.earshot.search;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Sentiment;
import java.util.List;

/**
 * That a post matches a tracker: a brand, a competitor, a campaign or a theme that people watch.
 *
 * @param tracker name of the tracker, never null
 * @param own whether one of the tracker's own accounts wrote the post: owned media, not earned
 * @param title stretches of the title that match, in order; never null
 * @param text stretches of the text that match, in order; never null
 * @param sentiment towards it alone; null where only that of the whole post is known, if any
 */
public record TrackerMatch(
    String tracker, boolean own, List<Span> title, List<Span> text, Sentiment sentiment) {
  public TrackerMatch {
    requireNonNull(tracker, "tracker is null");
    title = title == null ? List.of() : List.copyOf(title);
    text = text == null ? List.of() : List.copyOf(text);
  }

  /** One of which it is not known how the post feels about it alone. */
  public TrackerMatch(String tracker, boolean own, List<Span> title, List<Span> text) {
    this(tracker, own, title, text, null);
  }
}
