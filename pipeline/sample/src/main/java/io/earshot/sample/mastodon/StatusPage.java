package io.earshot.sample.mastodon;

import io.earshot.sample.script.Entry;
import io.earshot.sample.web.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of a timeline.
 *
 * @param entries the newest first
 * @param limit the most it may hold
 */
record StatusPage(List<Entry> entries, int limit) {
  static final int USUAL = 20;
  private static final int MOST = 40;

  /**
   * The page that is asked for: with {@code min_id} the one that follows it, else the newest, below
   * {@code max_id} if that is given.
   *
   * @param all the newest first
   */
  static StatusPage of(Stream<Entry> all, Request request) {
    int limit = (int) Math.min(MOST, request.number("limit", USUAL));
    long least = request.number("min_id", -1);
    long most = request.number("max_id", Long.MAX_VALUE);
    List<Entry> between =
        all.filter(entry -> entry.serial() > least && entry.serial() < most).toList();
    int size = Math.min(limit, between.size());
    int from = least < 0 ? 0 : between.size() - size;
    return new StatusPage(between.subList(from, from + size), limit);
  }

  /**
   * The Link header, which leads to what is older and what is newer; null for an empty page.
   *
   * @param address of the timeline
   */
  String links(String address) {
    if (entries.isEmpty()) {
      return null;
    }
    long newest = entries.get(0).serial();
    long oldest = entries.get(entries.size() - 1).serial();
    return "<%s?limit=%d&max_id=%d>; rel=\"next\", <%s?limit=%d&min_id=%d>; rel=\"prev\""
        .formatted(address, limit, oldest, address, limit, newest);
  }
}
