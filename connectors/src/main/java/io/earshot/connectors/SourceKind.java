package io.earshot.connectors;

import static io.earshot.connectors.Capability.ACKNOWLEDGE;
import static io.earshot.connectors.Capability.BACKFILL;
import static io.earshot.connectors.Capability.REFRESH;
import static io.earshot.connectors.Capability.STREAM;

import java.util.Locale;
import java.util.Set;

/** The kinds of source a stanza can name; {@code kind:} in {@code sources.yaml}. */
public enum SourceKind {
  /** RSS, Atom or JSON Feed, or a page that names one. */
  FEED(REFRESH),
  /** A sitemap or news sitemap, whose pages are read as articles. */
  SITEMAP(REFRESH),
  /** A Discourse forum, one of its categories, or a search in it. */
  DISCOURSE(BACKFILL, REFRESH),
  /** Bluesky, or another network of the AT Protocol: the firehose of a PDS or relay. */
  BLUESKY(STREAM),
  /** The same in its light form: a Jetstream, version 1. */
  JETSTREAM(STREAM),
  /** A hashtag, an account, the public posts or a search of a Mastodon server. */
  MASTODON(BACKFILL, REFRESH),
  /** A hashtag or the public posts of a Mastodon server, as they come. */
  MASTODON_STREAM(STREAM, REFRESH),
  /** Posts and comments of a WordPress, by its REST API. */
  WORDPRESS(BACKFILL, REFRESH),
  /** What others send to Earshot's own API. */
  PUSH(STREAM, ACKNOWLEDGE),
  /** A Kafka topic whose records are posts in Earshot's schema. */
  KAFKA(STREAM);

  private final Set<Capability> capabilities;

  SourceKind(Capability... capabilities) {
    this.capabilities = Set.of(capabilities);
  }

  /** As it is written in {@code sources.yaml} and in the API. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether it carries all that a network says: of such a source only what a standing query matches
   * is kept, unless its stanza says otherwise.
   */
  public boolean isFirehose() {
    return this == BLUESKY || this == JETSTREAM;
  }

  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }
}
