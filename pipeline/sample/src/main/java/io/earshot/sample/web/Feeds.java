package io.earshot.sample.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.time.Duration;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;

/** Serves every feed in its format. */
record Feeds(Timeline timeline, Addresses addresses, Prose prose) {
  /** How long a tombstone is shown. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  Answer answer(Site site, FeedSpec feed, Instant now) {
    Listing listing =
        new Listing(
            site,
            feed,
            timeline.listed(site, feed, now),
            timeline.gone(site, feed, REMEMBERED, now),
            now,
            addresses,
            prose);
    try {
      return new Answer(200, mediaType(feed.format()), write(listing), listing.changed(), null);
    } catch (XMLStreamException | JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + listing.self(), e);
    }
  }

  static String mediaType(FeedSpec.Format format) {
    return switch (format) {
      case ATOM -> "application/atom+xml";
      case RSS2, MESSY -> "application/rss+xml";
      case RSS1 -> "application/rdf+xml";
      case JSON -> "application/feed+json";
      case NEWS_SITEMAP -> "application/xml";
    };
  }

  private static byte[] write(Listing listing) throws XMLStreamException, JsonProcessingException {
    return switch (listing.feed().format()) {
      case ATOM -> AtomFeed.write(listing);
      case RSS2 -> Rss2Feed.write(listing);
      case RSS1 -> Rss1Feed.write(listing);
      case JSON -> JsonFeed.write(listing);
      case MESSY -> MessyFeed.write(listing);
      case NEWS_SITEMAP -> NewsSitemap.write(listing);
    };
  }
}
