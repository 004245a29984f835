package io.earshot.connectors.wordpress;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the posts, then the comments of a range, newest first. */
final class Lookback {
  /** More than any time zone differs from UTC. */
  private static final Duration ANY_ZONE = Duration.ofDays(1);

  private final Site site;
  private final String name;

  /**
   * @param name of the site, for failures
   */
  Lookback(Site site, String name) {
    this.site = site;
    this.name = name;
  }

  /** The cursor is the list and where in it. */
  Page read(TimeRange range, String cursor) throws FetchException, InterruptedException {
    Place begin = new Place(local(range.to().plus(ANY_ZONE)), 1, 0, null);
    if (cursor == null) {
      return read(range, Listed.POSTS, begin, begin);
    }
    String[] parts = cursor.split(" ");
    Place at = new Place(LocalDateTime.parse(parts[1]), Integer.parseInt(parts[2]), 0, null);
    return read(range, Listed.valueOf(parts[0]), at, begin);
  }

  private Page read(TimeRange range, Listed list, Place at, Place begin)
      throws FetchException, InterruptedException {
    boolean comments = list == Listed.COMMENTS;
    Listing listing;
    try {
      listing = site.list(list, local(range.from().minus(ANY_ZONE)), at);
    } catch (FetchException e) {
      if (comments && Site.isClosed(e)) {
        Failure failure = new Failure(name, "no comments that lie back: " + e.getMessage(), null);
        return new Page(List.of(), List.of(failure), List.of(), null, false, null, null);
      }
      throw e;
    }
    String next = listing.last() ? text(Listed.COMMENTS, begin) : text(list, at.below(listing));
    return new Page(
        within(range, listing),
        List.copyOf(listing.unreadable().values()),
        List.of(),
        next,
        !(listing.last() && comments),
        null,
        null);
  }

  private static List<PostChange> within(TimeRange range, Listing listing) {
    return listing.items().values().stream()
        .filter(post -> range.holds(post.published()))
        .map(PostChange::upsert)
        .toList();
  }

  private static String text(Listed list, Place at) {
    return list + " " + at.before() + " " + at.page();
  }

  private static LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
