package io.earshot.connectors.wordpress;

import java.time.Duration;

/**
 * What a WordPress lists. A round goes through all of it, each list from the newest down to what is
 * known and somewhat further, where things turn up late.
 *
 * <p>WordPress keeps and compares these dates in the site's own time, so they are asked for as they
 * were given, without a zone.
 */
enum Listed {
  /** By date of publication: a scheduled post comes with that date and an old one of change. */
  POSTS("posts", "date", "after", "before", Duration.ofDays(1), 10),

  /** By date of change. */
  CHANGED_POSTS("posts", "modified", "modified_after", "modified_before", Duration.ofHours(2), 1),

  /** A comment has no date of change, and comes with the date of writing when it is approved. */
  COMMENTS("comments", "date", "after", "before", Duration.ofDays(3), 10);

  private final String collection;
  private final String date;
  private final String after;
  private final String before;
  private final Duration overlap;
  private final int firstPages;

  Listed(
      String collection,
      String date,
      String after,
      String before,
      Duration overlap,
      int firstPages) {
    this.collection = collection;
    this.date = date;
    this.after = after;
    this.before = before;
    this.overlap = overlap;
    this.firstPages = firstPages;
  }

  /** The last part of its address. */
  String collection() {
    return collection;
  }

  /** The field that it is ordered by. */
  String date() {
    return date;
  }

  /** The parameter that leaves out what is not later. */
  String after() {
    return after;
  }

  /** The parameter that leaves out what is not earlier. */
  String before() {
    return before;
  }

  /** How far back from what is known it is read again. */
  Duration overlap() {
    return overlap;
  }

  /** Pages read of it when nothing is known; what is older is for a back-fill. */
  int firstPages() {
    return firstPages;
  }

  /** What follows it in a round, or null. */
  Listed next() {
    return ordinal() + 1 == values().length ? null : values()[ordinal() + 1];
  }
}
