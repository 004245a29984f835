package io.earshot.connectors.http;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import okhttp3.Headers;

/**
 * When a server wants to be asked again, from whatever signals it gives: {@code Retry-After} in
 * both forms (RFC 9110, section 10.2.3), a {@link RateWindow} that is used up, a {@link UsageShare}
 * that is nearly so, what {@link BodySignal} finds in JSON.
 */
final class RateSignal {
  /** For a 429 that does not say how long. */
  static final Duration UNSAID = Duration.ofSeconds(60);

  /** No server silences a source for longer. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final String RETRY_AFTER = "Retry-After";

  private RateSignal() {}

  /**
   * The time before which the host wants no request, or null when the answer asks for no pause.
   *
   * @param body of the answer as far as it was kept, never null
   */
  static Instant notBefore(int status, Headers headers, byte[] body, Instant now) {
    Instant asked = clamp(asked(status, headers, body, now), now);
    return asked == null && status == 429 ? now.plus(UNSAID) : asked;
  }

  /** Whether the body of a refusal may tell more than its headers. */
  static boolean mayStandInBody(int status, Headers headers) {
    return isRefusal(status) && isJson(headers);
  }

  private static Instant asked(int status, Headers headers, byte[] body, Instant now) {
    Instant window = RateWindow.usedUpUntil(headers, status == 429, now);
    Instant said = isRefusal(status) ? latest(retryAfter(headers, now), window) : window;
    Instant inBody = isJson(headers) ? BodySignal.notBefore(body, now) : null;
    return Stream.of(said, inBody, UsageShare.notBefore(headers, now))
        .reduce(null, RateSignal::latest);
  }

  /** Some, GitHub for one, say by 403 that it was too much. */
  private static boolean isRefusal(int status) {
    return status == 403 || status == 429 || status == 503;
  }

  private static boolean isJson(Headers headers) {
    String type = headers.get("Content-Type");
    return type != null && type.contains("json");
  }

  private static Instant retryAfter(Headers headers, Instant now) {
    String value = headers.get(RETRY_AFTER);
    if (value == null) {
      return null;
    }
    return value.strip().matches("\\d{1,18}")
        ? now.plusSeconds(Math.min(Long.parseLong(value.strip()), LONGEST.toSeconds()))
        : headers.getInstant(RETRY_AFTER);
  }

  /** The later of two instants, either of which may be null. */
  static Instant latest(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static Instant clamp(Instant asked, Instant now) {
    if (asked == null) {
      return null;
    }
    Instant longest = now.plus(LONGEST);
    return asked.isAfter(longest) ? longest : asked.isBefore(now) ? now : asked;
  }
}
