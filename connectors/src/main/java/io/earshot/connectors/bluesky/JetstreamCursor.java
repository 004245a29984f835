package io.earshot.connectors.bluesky;

import io.earshot.connectors.feed.CursorText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a Jetstream was read: the time of its newest event, and hashes of the events shortly
 * before, which are served again after a reconnect and must not be emitted again.
 */
final class JetstreamCursor {
  /** How far before the newest event a reconnect begins, in microseconds. */
  static final long REWIND = 3_000_000;

  private static final int VERSION = 1;
  private static final int MOST = 1_000;

  private final Map<Long, Long> recent = new LinkedHashMap<>();
  private long newest;

  static JetstreamCursor parse(String text) {
    return CursorText.read(
        text,
        VERSION,
        in -> {
          JetstreamCursor cursor = new JetstreamCursor();
          cursor.newest = in.readLong();
          for (int left = in.readInt(); left > 0; left--) {
            cursor.recent.put(in.readLong(), in.readLong());
          }
          return cursor;
        });
  }

  String text() {
    return CursorText.of(
        VERSION,
        out -> {
          out.writeLong(newest);
          out.writeInt(recent.size());
          for (Map.Entry<Long, Long> event : recent.entrySet()) {
            out.writeLong(event.getKey());
            out.writeLong(event.getValue());
          }
        });
  }

  /** Of the newest event, in microseconds since 1970; 0 for none. */
  long newest() {
    return newest;
  }

  void passed(long time) {
    newest = Math.max(newest, time);
  }

  /** Remembers an event; false if it was remembered already. */
  boolean add(String event, long time) {
    boolean added = recent.putIfAbsent(hash(event), time) == null;
    passed(time);
    var eldest = recent.entrySet().iterator();
    while (eldest.hasNext()
        && (eldest.next().getValue() < newest - REWIND || recent.size() > MOST)) {
      eldest.remove();
    }
    return added;
  }

  private static long hash(String event) {
    try {
      byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
