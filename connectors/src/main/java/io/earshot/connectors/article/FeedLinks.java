package io.earshot.connectors.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Feeds that a page offers. */
final class FeedLinks {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json");

  private FeedLinks() {}

  /** The feeds in the order of the page, without repetition. */
  static List<FeedLink> of(PageFacts page) {
    Map<String, FeedLink> feeds = new LinkedHashMap<>();
    for (Element link : page.document().getElementsByTag("link")) {
      String url = page.absolute(link.attr("href"));
      if (url != null && isFeed(link)) {
        String title = link.attr("title").strip();
        feeds.putIfAbsent(url, new FeedLink(url, title.isEmpty() ? null : title, type(link)));
      }
    }
    return List.copyOf(feeds.values());
  }

  private static boolean isFeed(Element link) {
    Set<String> relations =
        Set.copyOf(List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")));
    boolean feed = relations.contains("feed") || TYPES.contains(type(link));
    return feed && (relations.contains("alternate") || relations.contains("feed")) && !isApi(link);
  }

  /** WordPress offers its REST API as {@code application/json}, which is no feed. */
  private static boolean isApi(Element link) {
    return type(link).equals("application/json") && !link.attr("href").contains("feed");
  }

  private static String type(Element link) {
    return link.attr("type").strip().toLowerCase(Locale.ROOT).split("\\s*;")[0];
  }
}
