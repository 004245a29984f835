package io.earshot.sample;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something on the sample web to listen to.
 *
 * @param name unique, as people know the site
 * @param kind how it is read
 * @param urls the feeds or sitemaps of one site, or what else of it is listened to
 */
public record SampleSource(String name, Kind kind, List<String> urls) {
  /** How a source is read. */
  public enum Kind {
    FEED,
    SITEMAP,
    DISCOURSE,
    MASTODON,
    /** Asks for {@link SampleWeb#TOKEN}. */
    MASTODON_STREAM,
    BLUESKY
  }

  public SampleSource {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    urls = List.copyOf(urls);
  }
}
