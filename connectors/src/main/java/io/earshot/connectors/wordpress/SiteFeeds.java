package io.earshot.connectors.wordpress;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.FeedConnector;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import java.util.EnumMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** The feeds of a site: of its posts as its page names it, and of its comments. */
final class SiteFeeds {
  private final Map<Listed, Connector> feeds = new EnumMap<>(Listed.class);

  SiteFeeds(SourceStanza stanza, HttpUrl address, Fetcher fetcher) {
    HttpUrl comments = address.newBuilder().query("feed=comments-rss2").build();
    feeds.put(Listed.POSTS, new FeedConnector(stanza, address.toString(), fetcher));
    feeds.put(Listed.COMMENTS, new FeedConnector(stanza, comments.toString(), fetcher));
  }

  /** Whether a feed has what a list has. */
  boolean has(Listed list) {
    return feeds.containsKey(list);
  }

  /**
   * Reads a feed.
   *
   * @param cursor of the feed, or null for its begin
   */
  Page read(Listed list, String cursor) throws FetchException, InterruptedException {
    return feeds.get(list).read(cursor);
  }
}
