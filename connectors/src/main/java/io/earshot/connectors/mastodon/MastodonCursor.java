package io.earshot.connectors.mastodon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How far a timeline has been read.
 *
 * <p>A server puts a post of another server where its time of writing belongs, which may be behind
 * what was read already. So each round begins somewhat back, at {@code anchor}, and knows what it
 * meets again.
 *
 * @param anchor where rounds begin: id of a status that was read; null in the first round
 * @param at where this round goes on: id of a status, or offset in a search; null for its begin
 * @param pages read in this round, where it goes from the newest down
 * @param recent ids of the newest statuses read, oldest first; the next round begins with them
 * @param unreadable hashes of the last items that had no id, so that each is reported once
 */
record MastodonCursor(
    String anchor, String at, int pages, List<String> recent, List<String> unreadable) {
  /** Half a page, so that a round's first page holds news too. */
  static final int REMEMBERED = 20;

  static final MastodonCursor START = new MastodonCursor(null, null, 0, List.of(), List.of());

  static MastodonCursor parse(String text) {
    if (text == null) {
      return START;
    }
    String[] parts = text.split("\\|", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("no cursor of a timeline: " + text);
    }
    return new MastodonCursor(
        parts[0].isEmpty() ? null : parts[0],
        parts[1].isEmpty() ? null : parts[1],
        Integer.parseInt(parts[2]),
        list(parts[3]),
        list(parts[4]));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  String text() {
    return String.join(
        "|",
        anchor == null ? "" : anchor,
        at == null ? "" : at,
        Integer.toString(pages),
        String.join(",", recent),
        String.join(",", unreadable));
  }

  boolean isFirstRound() {
    return anchor == null;
  }

  /** The newest status that was read, or null. */
  String newest() {
    return recent.isEmpty() ? null : recent.get(recent.size() - 1);
  }

  /** Whether a status is as old as those that earlier rounds have read. */
  boolean isBehind(String id) {
    return anchor != null && StatusIds.BY_AGE.compare(id, anchor) <= 0;
  }

  /** Remembers what was read. */
  MastodonCursor reading(Collection<String> ids, Collection<String> unreadableItems) {
    TreeSet<String> read = new TreeSet<>(StatusIds.BY_AGE);
    read.addAll(recent);
    read.addAll(ids);
    List<String> items = new ArrayList<>(unreadable);
    items.removeAll(unreadableItems);
    items.addAll(unreadableItems);
    return new MastodonCursor(anchor, at, pages, List.copyOf(read), last(items));
  }

  /** Forgets what a round that goes up meets no more; one that goes down needs it to its end. */
  MastodonCursor risen() {
    return new MastodonCursor(anchor, at, pages, last(recent), unreadable);
  }

  private static List<String> last(List<String> all) {
    return List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
  }

  /** The round goes on there. */
  MastodonCursor goingOn(String next) {
    return new MastodonCursor(anchor, next, pages + 1, recent, unreadable);
  }

  /** The round has come to its end. */
  MastodonCursor complete() {
    List<String> newest = last(recent);
    String next = newest.isEmpty() ? anchor : newest.get(0);
    return new MastodonCursor(next, null, 0, newest, unreadable);
  }
}
