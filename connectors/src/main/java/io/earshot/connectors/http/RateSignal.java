package io.earshot.connectors.http;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/**
 * When a server wants to be asked again, from whatever signals it gives. Today these are the status
 * and {@code Retry-After} in both forms (RFC 9110, section 10.2.3); the {@code X-RateLimit} family
 * has its place here.
 */
final class RateSignal {
  /** For a 429 that does not say how long. */
  static final Duration UNSAID = Duration.ofSeconds(60);

  /** No server silences a source for longer. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final String HEADER = "Retry-After";

  private RateSignal() {}

  /** The time before which the host wants no request, or null when the answer asks for no pause. */
  static Instant notBefore(int status, Headers headers, Instant now) {
    Instant asked = retryAfter(headers, now);
    return switch (status) {
      case 429 -> asked == null ? now.plus(UNSAID) : asked;
      case 503 -> asked;
      default -> null;
    };
  }

  private static Instant retryAfter(Headers headers, Instant now) {
    String value = headers.get(HEADER);
    if (value == null) {
      return null;
    }
    boolean seconds = value.strip().matches("\\d{1,18}");
    Instant asked = seconds ? now.plusSeconds(capped(value)) : headers.getInstant(HEADER);
    return asked == null ? null : clamp(asked, now);
  }

  private static long capped(String seconds) {
    return Math.min(Long.parseLong(seconds.strip()), LONGEST.toSeconds());
  }

  private static Instant clamp(Instant asked, Instant now) {
    Instant latest = now.plus(LONGEST);
    return asked.isAfter(latest) ? latest : asked.isBefore(now) ? now : asked;
  }
}
