package io.earshot.connectors.feed;

import io.earshot.connectors.article.FeedLink;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Chooses among the feeds that a page names: posts before comments, else the page's own order. */
final class FeedChoice {
  private FeedChoice() {}

  /** The feed's URL, or null when there is none. */
  static String of(List<FeedLink> feeds) {
    return feeds.stream()
        .min(Comparator.comparing(FeedChoice::isOfComments))
        .map(FeedLink::url)
        .orElse(null);
  }

  private static boolean isOfComments(FeedLink feed) {
    String words = feed.url() + " " + feed.title();
    return words.toLowerCase(Locale.ROOT).contains("comment");
  }
}
