package io.earshot.job.record;

import io.earshot.connectors.Post;

/** What of a post is analysed. */
public final class AnalysedText {
  private static final int START = 2_000;

  private AnalysedText() {}

  /** The offsets of sentences count in the body, so the title is read only when it stands alone. */
  public static String of(Post post) {
    if (post.text() != null && !post.text().isBlank()) {
      return post.text();
    }
    return post.title() == null ? "" : post.title();
  }

  /** As much of it as a report of a failure quotes. */
  public static String start(Post post) {
    String text = of(post);
    return text.substring(0, Math.min(text.length(), START));
  }
}
