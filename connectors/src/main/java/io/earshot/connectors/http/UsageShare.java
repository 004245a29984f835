package io.earshot.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import okhttp3.Headers;

/**
 * Meta's headers that tell what share of an hour's allowance is used, in percent, as JSON: {@code
 * X-App-Usage}, {@code X-Page-Usage}, {@code X-Business-Use-Case-Usage} (Graph API, "Rate Limits").
 */
final class UsageShare {
  /** From this share on nothing is sent: the other parts of the user's app need the rest. */
  private static final double ENOUGH = 95;

  /** The allowance is of the last hour; some of it is back after this time. */
  private static final Duration RECOVERY = Duration.ofMinutes(10);

  private static final Set<String> HEADERS =
      Set.of("X-App-Usage", "X-Page-Usage", "X-Business-Use-Case-Usage");
  private static final Set<String> SHARES = Set.of("call_count", "total_time", "total_cputime");
  private static final String MINUTES = "estimated_time_to_regain_access";

  private UsageShare() {}

  /** When to ask again, or null while there is enough left. */
  static Instant notBefore(Headers headers, Instant now) {
    Instant latest = null;
    for (String name : HEADERS) {
      String value = headers.get(name);
      if (value != null) {
        latest = RateSignal.latest(latest, notBefore(BodySignal.parse(value), now));
      }
    }
    return latest;
  }

  private static Instant notBefore(JsonNode usage, Instant now) {
    Instant latest = usedUp(usage) ? now.plus(RECOVERY) : null;
    if (usage.path(MINUTES).asLong() > 0) {
      latest = now.plus(Duration.ofMinutes(usage.path(MINUTES).asLong()));
    }
    for (JsonNode inner : usage) {
      latest = RateSignal.latest(latest, notBefore(inner, now));
    }
    return latest;
  }

  private static boolean usedUp(JsonNode usage) {
    return SHARES.stream().anyMatch(share -> usage.path(share).asDouble() >= ENOUGH);
  }
}
