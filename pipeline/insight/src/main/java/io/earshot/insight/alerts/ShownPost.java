package io.earshot.insight.alerts;

import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.Span;
import io.earshot.search.document.MentionDocument;
import io.earshot.store.AlertPost;
import java.util.List;

/** A post as an alert shows it: with the part of its text that matches. */
public final class ShownPost {
  /** The most UTF-16 units of an excerpt, ellipses not counted. */
  public static final int EXCERPT = 280;

  /** How much stands before what matches. */
  private static final int LEAD = 80;

  private static final String ELLIPSIS = "…";

  private ShownPost() {}

  /**
   * Shows a post.
   *
   * @param tracker name of the tracker whose alert it is, towards which its sentiment is shown;
   *     null: none
   * @param title spans of its title that match, in order
   * @param text spans of its text that match, in order
   */
  public static AlertPost of(Mention mention, String tracker, List<Span> title, List<Span> text) {
    Post post = mention.post();
    String whole = post.text() == null ? "" : post.text();
    int start = text.isEmpty() ? 0 : start(whole, text.get(0).start());
    int end = end(whole, start);
    String before = start == 0 ? "" : ELLIPSIS;
    String after = end == whole.length() ? "" : ELLIPSIS;
    return new AlertPost(
        post.id(),
        post.title(),
        before + whole.substring(start, end) + after,
        title.stream().map(span -> new AlertPost.Span(span.start(), span.end())).toList(),
        within(text, start, end, before.length() - start),
        post.url(),
        post.author() == null ? null : MentionDocument.label(post.author()),
        mention.published(),
        mention.sentiment(tracker));
  }

  private static int start(String text, int match) {
    if (match <= LEAD || text.length() <= EXCERPT) {
      return 0;
    }
    int space = text.indexOf(' ', match - LEAD);
    return space < 0 || space >= match ? unsplit(text, match - LEAD) : space + 1;
  }

  private static int end(String text, int start) {
    return text.length() - start <= EXCERPT ? text.length() : unsplit(text, start + EXCERPT);
  }

  private static int unsplit(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static List<AlertPost.Span> within(List<Span> spans, int start, int end, int shift) {
    return spans.stream()
        .filter(span -> span.start() >= start && span.end() <= end)
        .map(span -> new AlertPost.Span(span.start() + shift, span.end() + shift))
        .toList();
  }
}
