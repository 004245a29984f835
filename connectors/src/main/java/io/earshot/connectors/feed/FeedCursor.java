package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a {@link FeedConnector} remembers between two calls. Its text is the connector's cursor.
 *
 * @param validators how to ask whether the feed has changed, never null
 * @param address where the feed is, when that is not where the stanza says; or null
 * @param document hash of the last document that was read to its end; 0 while a read is under way
 * @param failures hash of the failures reported last
 * @param posts what was emitted, never null
 * @param guids ids of posts by hashes of their Atom ids, for tombstones; never null
 */
record FeedCursor(
    Validators validators,
    String address,
    long document,
    int failures,
    PostMemory posts,
    Map<Long, String> guids) {
  private static final int VERSION = 1;

  FeedCursor {
    requireNonNull(validators, "validators is null");
    requireNonNull(posts, "posts is null");
    requireNonNull(guids, "guids is null");
  }

  static FeedCursor start() {
    return new FeedCursor(Validators.NONE, null, 0, 0, new PostMemory(), new LinkedHashMap<>());
  }

  FeedCursor at(String newAddress) {
    return new FeedCursor(validators, newAddress, document, failures, posts, guids);
  }

  FeedCursor with(Validators newValidators) {
    return new FeedCursor(newValidators, address, document, failures, posts, guids);
  }

  /** The same without ids of posts that are to be forgotten. */
  FeedCursor without(Predicate<String> forgotten) {
    Map<Long, String> kept = new LinkedHashMap<>(guids);
    kept.values().removeIf(forgotten);
    return new FeedCursor(validators, address, document, failures, posts, kept);
  }

  /**
   * Reads a cursor.
   *
   * @param text as {@link #text} gave it, or null for the start
   */
  static FeedCursor parse(String text) {
    return text == null ? start() : CursorText.read(text, VERSION, FeedCursor::read);
  }

  /** The cursor as text. */
  String text() {
    return CursorText.of(VERSION, this::write);
  }

  private static FeedCursor read(DataInput in) throws IOException {
    return new FeedCursor(
        Validators.read(in),
        CursorText.read(in),
        in.readLong(),
        in.readInt(),
        PostMemory.read(in),
        readGuids(in));
  }

  private void write(DataOutput out) throws IOException {
    validators.write(out);
    CursorText.write(address, out);
    out.writeLong(document);
    out.writeInt(failures);
    posts.write(out);
    out.writeInt(guids.size());
    for (Map.Entry<Long, String> guid : guids.entrySet()) {
      out.writeLong(guid.getKey());
      out.writeUTF(guid.getValue());
    }
  }

  private static Map<Long, String> readGuids(DataInput in) throws IOException {
    Map<Long, String> guids = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      guids.put(in.readLong(), in.readUTF());
    }
    return guids;
  }
}
