package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What JSON answers say of when to come back: {@code backoff} and {@code quota_remaining} (Stack
 * Exchange), {@code parameters.retry_after} (Telegram), {@code extras.wait_seconds} (Discourse),
 * the reasons {@code quotaExceeded} and {@code dailyLimitExceeded} (YouTube, whose day begins at
 * midnight in California).
 */
final class BodySignal {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final int MOST = 5_000_000;

  /** Cheaper than parsing every answer: only one of these makes it worth it. */
  private static final List<String> WORDS =
      List.of(
          "\"backoff\"",
          "\"quota_remaining\"",
          "\"retry_after\"",
          "\"wait_seconds\"",
          "LimitExceeded",
          "quotaExceeded");

  private BodySignal() {}

  /** When to ask again, or null when the body does not say. */
  static Instant notBefore(byte[] body, Instant now) {
    String text = body.length > MOST ? "" : new String(body, ISO_8859_1);
    return WORDS.stream().anyMatch(text::contains)
        ? notBefore(parse(new String(body, UTF_8)), now)
        : null;
  }

  private static Instant notBefore(JsonNode answer, Instant now) {
    long seconds =
        Math.max(
            answer.path("backoff").asLong(),
            Math.max(
                answer.path("parameters").path("retry_after").asLong(),
                answer.path("extras").path("wait_seconds").asLong()));
    Instant wait = seconds > 0 ? now.plusSeconds(seconds) : null;
    return RateSignal.latest(wait, nextDay(answer, now));
  }

  private static Instant nextDay(JsonNode answer, Instant now) {
    JsonNode quota = answer.path("quota_remaining");
    if (quota.isNumber() && quota.asLong() <= 0) {
      return nextDay(ZoneId.of("UTC"), now);
    }
    for (JsonNode error : answer.path("error").path("errors")) {
      switch (error.path("reason").asText()) {
        case "quotaExceeded", "dailyLimitExceeded" -> {
          return nextDay(CALIFORNIA, now);
        }
        case "rateLimitExceeded", "userRateLimitExceeded" -> {
          return now.plus(RateSignal.UNSAID);
        }
        default -> {}
      }
    }
    return null;
  }

  private static Instant nextDay(ZoneId zone, Instant now) {
    return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The JSON of a text; what is none has no fields. */
  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException none) {
      return MissingNode.getInstance();
    }
  }
}
