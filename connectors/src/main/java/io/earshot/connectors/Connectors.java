package io.earshot.connectors;

import io.earshot.connectors.bluesky.BlueskyConnector;
import io.earshot.connectors.discourse.DiscourseConnector;
import io.earshot.connectors.feed.FeedConnector;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.kafka.KafkaConnector;
import io.earshot.connectors.mastodon.MastodonConnector;
import io.earshot.connectors.mastodon.MastodonStreamConnector;
import io.earshot.connectors.sitemap.SitemapConnector;
import io.earshot.connectors.wordpress.WordPressConnector;
import java.util.function.Predicate;

/** Opens connectors. A new kind of source is one more line here. */
public final class Connectors {
  private Connectors() {}

  /**
   * The connector of one endpoint of a source; not of the kind {@code push}, whose posts lie where
   * the API put them and not at an address.
   *
   * @param stanza the source
   * @param endpoint one of its URLs; each {@code ${NAME}} in it is filled in here and nowhere else
   * @throws FetchException if an environment variable it names is not set
   */
  public static Connector open(SourceStanza stanza, String endpoint, Fetcher fetcher)
      throws FetchException {
    String url = Secret.filledIn(endpoint);
    return switch (stanza.kind()) {
      case FEED -> new FeedConnector(stanza, url, fetcher);
      case SITEMAP -> new SitemapConnector(stanza, url, fetcher);
      case DISCOURSE -> new DiscourseConnector(stanza, url, fetcher);
      case BLUESKY -> BlueskyConnector.firehose(stanza, url, fetcher);
      case JETSTREAM -> BlueskyConnector.jetstream(stanza, url, fetcher);
      case MASTODON -> new MastodonConnector(stanza, url, fetcher);
      case MASTODON_STREAM -> new MastodonStreamConnector(stanza, url, fetcher);
      case WORDPRESS -> new WordPressConnector(stanza, url, fetcher);
      case KAFKA -> new KafkaConnector(stanza, url);
      case PUSH -> throw new IllegalArgumentException("what is sent is read where it is kept");
    };
  }

  /**
   * A cursor that no longer tells of certain posts; all others it knows as before. Most kinds
   * remember hashes and numbers only.
   *
   * @param cursor of a source of this kind, or null
   * @param forgotten says of the id of a post whether it is to be forgotten
   */
  public static String forget(SourceKind kind, String cursor, Predicate<String> forgotten) {
    return cursor == null || kind != SourceKind.FEED
        ? cursor
        : FeedConnector.forget(cursor, forgotten);
  }
}
