package io.earshot.connectors.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * The headers that tell how many requests a window of time still allows and when the next one
 * begins. Names: {@code X-RateLimit-*} (Mastodon, Reddit), {@code X-Rate-Limit-*} (X), {@code
 * RateLimit-*} (Bluesky), and the {@code RateLimit} field of the IETF draft in its two shapes,
 * {@code remaining=0, reset=30} and {@code "default";r=0;t=30}. The reset is seconds since 1970 (X,
 * Bluesky), an ISO 8601 time (Mastodon) or seconds left (Reddit, IETF).
 */
final class RateWindow {
  private static final List<String> FAMILIES =
      List.of("X-RateLimit-", "X-Rate-Limit-", "RateLimit-");
  private static final Pattern REMAINING = Pattern.compile("\\b(?:remaining|r)=(\\d{1,18})\\b");
  private static final Pattern RESET = Pattern.compile("\\b(?:reset|t)=(\\d{1,18})\\b");

  /** Numbers from here on are points in time: nobody asks for thirty years of silence. */
  private static final double EPOCH_SECONDS = 1e9;

  private static final double EPOCH_MILLIS = 1e12;

  private RateWindow() {}

  /**
   * When the next window begins if this one is used up, else null.
   *
   * @param refused whether the server just refused a request, so that it is used up whatever is
   *     said to remain
   */
  static Instant usedUpUntil(Headers headers, boolean refused, Instant now) {
    for (String family : FAMILIES) {
      String reset = headers.get(family + "Reset");
      if (reset != null) {
        return until(headers.get(family + "Remaining"), reset, refused, now);
      }
    }
    String field = headers.get("RateLimit");
    return field == null ? null : until(first(REMAINING, field), first(RESET, field), refused, now);
  }

  private static Instant until(String remaining, String reset, boolean refused, Instant now) {
    boolean usedUp = refused || remaining != null && number(remaining) < 1;
    return usedUp && reset != null ? time(reset.strip(), now) : null;
  }

  private static String first(Pattern pattern, String field) {
    Matcher matcher = pattern.matcher(field);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Instant time(String reset, Instant now) {
    double number = number(reset);
    if (Double.isNaN(number)) {
      return isoTime(reset);
    }
    double millis = number >= EPOCH_MILLIS ? number : number * 1000;
    return number >= EPOCH_SECONDS
        ? Instant.ofEpochMilli((long) millis)
        : now.plusMillis((long) Math.ceil(millis));
  }

  private static Instant isoTime(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** The number, which Reddit gives a fraction, or NaN. */
  private static double number(String text) {
    return text.strip().matches("\\d{1,18}(?:\\.\\d{1,18})?")
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }
}
