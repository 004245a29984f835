package io.earshot.sample.web;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32C;

/**
 * What a reader can ask "has it changed?" with (RFC 9110, section 8.8).
 *
 * @param tag the entity tag, quoted
 * @param changed in whole seconds; null if not known
 */
record Validators(String tag, Instant changed) {
  static Validators of(Answer answer) {
    CRC32C checksum = new CRC32C();
    checksum.update(answer.body());
    String tag = "\"%x-%x\"".formatted(answer.body().length, checksum.getValue());
    Instant changed = answer.changed();
    return new Validators(tag, changed == null ? null : changed.truncatedTo(ChronoUnit.SECONDS));
  }

  void write(Headers headers) {
    headers.set("ETag", tag);
    if (changed != null) {
      headers.set(
          "Last-Modified",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
    }
  }

  /**
   * Whether the request names the state it already has; If-None-Match decides where it is given.
   */
  boolean match(Headers headers) {
    String tags = headers.getFirst("If-None-Match");
    if (tags != null) {
      return tags.contains(tag);
    }
    String since = headers.getFirst("If-Modified-Since");
    return since != null && changed != null && !changed.isAfter(parse(since));
  }

  private static Instant parse(String date) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    } catch (DateTimeParseException e) {
      return Instant.MIN;
    }
  }
}
