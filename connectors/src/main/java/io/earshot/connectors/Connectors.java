package io.earshot.connectors;

import io.earshot.connectors.feed.FeedConnector;
import io.earshot.connectors.http.Fetcher;

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
      case SITEMAP -> throw new IllegalStateException("sitemaps come next");
    };
  }
}
