package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

/**
 * A feed that a site offers.
 *
 * @param path where it is, from the site's root, never null
 * @param format how it is written, never null
 * @param carries whether entries have their whole text, never null
 * @param of which entries it lists, never null
 * @param limit how many of the newest entries it lists; 0 means {@value #USUAL_LIMIT}
 */
public record FeedSpec(String path, Format format, Carries carries, Of of, int limit) {
  /** Enough for all that stood on any site before the start, so that a first read finds it. */
  static final int USUAL_LIMIT = 150;

  /** The ways to write a list of entries. */
  public enum Format {
    ATOM,
    RSS2,
    RSS1,
    JSON,
    /** RSS 2.0 as an old script writes it: wrong encoding, odd dates, relative links, no guids. */
    MESSY,
    NEWS_SITEMAP
  }

  /** How much of a text the feed gives away. */
  public enum Carries {
    SUMMARY,
    FULL
  }

  /** What is listed. */
  public enum Of {
    POSTS,
    COMMENTS,
    EVERYTHING
  }

  public FeedSpec {
    requireNonNull(path, "path is null");
    requireNonNull(format, "format is null");
    carries = carries == null ? Carries.FULL : carries;
    of = of == null ? Of.POSTS : of;
    limit = limit == 0 ? USUAL_LIMIT : limit;
  }
}
