package io.earshot.connectors.wordpress;

import io.earshot.connectors.feed.CursorText;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far a WordPress has been read; its text is the connector's cursor. A read moves it on, and is
 * lost with it when it fails.
 */
final class Progress {
  private static final int VERSION = 1;

  /** Four hours where a site is read every ten minutes. */
  private static final int ROUNDS_UNASKED = 24;

  private final Map<Listed, LocalDateTime> newest = new EnumMap<>(Listed.class);
  private final Map<Listed, String> feeds = new EnumMap<>(Listed.class);
  private final Memory memory;
  private Listed list = Listed.POSTS;
  private Place at = Place.BEGIN;
  private int closedRounds;

  private Progress(Memory memory) {
    this.memory = memory;
  }

  static Progress parse(String cursor) {
    return cursor == null
        ? new Progress(new Memory())
        : CursorText.read(cursor, VERSION, Progress::read);
  }

  String text() {
    return CursorText.of(VERSION, this::write);
  }

  /** What is read next. */
  Listed list() {
    return list;
  }

  /** Where in it. */
  Place at() {
    return at;
  }

  Memory memory() {
    return memory;
  }

  /** The first round ends after some pages, a later one where all is known. */
  boolean isEnough(Listing listing, boolean news) {
    LocalDateTime known = newest.get(list);
    return known == null
        ? at.pages() + 1 >= list.firstPages()
        : !news && listing.oldest() != null && !listing.oldest().isAfter(known);
  }

  /** Only what is later is asked for; null for all. */
  LocalDateTime after() {
    LocalDateTime known = newest.get(list);
    return known == null ? null : known.minus(list.overlap());
  }

  /** Goes on below a page. */
  void below(Listing listing) {
    at = at.below(listing);
  }

  /** Ends the list with a page. */
  void complete(Listing listing) {
    LocalDateTime latest = at.later(listing.newest());
    if (latest != null) {
      newest.merge(list, latest, (one, other) -> one.isAfter(other) ? one : other);
    }
    feeds.remove(list);
    leave();
  }

  /** Ends the list; what was not read of it is read in the next round. */
  void leave() {
    boolean fed = list == Listed.POSTS && feeds.containsKey(list);
    Listed next = fed ? Listed.COMMENTS : list.next();
    if (next == null) {
      closedRounds = feeds.isEmpty() || isToAsk() ? 0 : closedRounds + 1;
    }
    list = next == null ? Listed.POSTS : next;
    at = Place.BEGIN;
  }

  /** Whether a round is under way. */
  boolean isInMidst() {
    return list != Listed.POSTS || at != Place.BEGIN;
  }

  /** Whether the feed is to be read and the API left alone. */
  boolean isByFeed() {
    return feeds.containsKey(list) && !isToAsk();
  }

  /** Cursor of the list's feed, or null. */
  String feed() {
    return feeds.get(list);
  }

  /** Goes on in the feed. */
  void feed(String cursor) {
    feeds.put(list, cursor);
  }

  /** Whether a closed API is asked again. */
  private boolean isToAsk() {
    return closedRounds >= ROUNDS_UNASKED;
  }

  private static Progress read(DataInput in) throws IOException {
    Progress progress = new Progress(Memory.read(in));
    progress.list = Listed.values()[in.readByte()];
    progress.at = Place.read(in);
    progress.closedRounds = in.readInt();
    for (Listed each : Listed.values()) {
      LocalDateTime time = Place.readTime(in);
      if (time != null) {
        progress.newest.put(each, time);
      }
      byte[] feed = new byte[in.readInt()];
      in.readFully(feed);
      if (feed.length > 0) {
        progress.feeds.put(each, new String(feed, StandardCharsets.US_ASCII));
      }
    }
    return progress;
  }

  private void write(DataOutput out) throws IOException {
    memory.write(out);
    out.writeByte(list.ordinal());
    at.write(out);
    out.writeInt(closedRounds);
    for (Listed each : Listed.values()) {
      Place.writeTime(newest.get(each), out);
      byte[] feed = feeds.getOrDefault(each, "").getBytes(StandardCharsets.US_ASCII);
      out.writeInt(feed.length);
      out.write(feed);
    }
  }
}
