package io.earshot.connectors;

import io.earshot.connectors.feed.FeedConnector;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.sitemap.SitemapConnector;

/** Opens connectors. A new kind of source is one more line here. */
public final class Connectors {
  private Connectors() {}

  /**
   * The connector of one endpoint of a source.
   *
   * @param stanza the source
   * @param url one of its endpoints
   */
  public static Connector open(SourceStanza stanza, String url, Fetcher fetcher) {
    return switch (stanza.kind()) {
      case FEED -> new FeedConnector(stanza, url, fetcher);
      case SITEMAP -> new SitemapConnector(stanza, url, fetcher);
    };
  }
}
