package io.earshot.connectors.bluesky;

import java.time.Instant;

/**
 * How far a firehose was read.
 *
 * @param sequence number of the last event; 0 for none
 * @param time of it as the host says, or null
 */
record FirehoseCursor(long sequence, Instant time) {
  static FirehoseCursor parse(String text) {
    String[] parts = text.split(" ");
    if (parts.length > 2) {
      throw new IllegalArgumentException("no cursor of a firehose: " + text);
    }
    return new FirehoseCursor(
        Long.parseLong(parts[0]), parts.length == 1 ? null : Instant.parse(parts[1]));
  }

  String text() {
    return time == null ? Long.toString(sequence) : sequence + " " + time;
  }
}
