package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateSignalTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120                             | 2026-01-01T00:02:00Z",
        "0                               | 2026-01-01T00:00:00Z",
        "Thu, 01 Jan 2026 01:00:00 GMT   | 2026-01-01T01:00:00Z",
        "Thursday, 01-Jan-26 01:00:00 GMT| 2026-01-01T01:00:00Z",
        "Thu Jan  1 01:00:00 2026        | 2026-01-01T01:00:00Z",
        "Wed, 31 Dec 2025 00:00:00 GMT   | 2026-01-01T00:00:00Z",
        "999999999999999999              | 2026-01-02T00:00:00Z",
        "Fri, 01 Jan 2038 00:00:00 GMT   | 2026-01-02T00:00:00Z",
      })
  void retryAfterIsReadInAllItsForms(String value, Instant expected) {
    Headers headers = Headers.of("Retry-After", value);
    assertThat(notBefore(429, headers)).isEqualTo(expected);
    assertThat(notBefore(503, headers)).isEqualTo(expected);
    assertThat(notBefore(403, headers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "''"})
  void whatCannotBeReadCountsAsUnsaid(String value) {
    Headers headers = Headers.of("Retry-After", value);
    assertThat(notBefore(429, headers)).isEqualTo(NOW.plusSeconds(60));
    assertThat(notBefore(503, headers)).isNull();
  }

  @Test
  void otherAnswersAskForNoPause() {
    Headers headers = Headers.of("Retry-After", "5");
    assertThat(notBefore(200, headers)).isNull();
    assertThat(notBefore(404, headers)).isNull();
    assertThat(notBefore(503, Headers.EMPTY)).isNull();
    assertThat(notBefore(403, Headers.EMPTY)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-RateLimit   | 0   | 2026-01-01T00:05:00.00003Z | 2026-01-01T00:05:00.000030Z", // Mastodon
        "X-RateLimit   | 0.0 | 120                        | 2026-01-01T00:02:00Z", // Reddit
        "x-rate-limit  | 0   | 1767226500                 | 2026-01-01T00:15:00Z", // X
        "ratelimit     | 0   | 1767225900                 | 2026-01-01T00:05:00Z", // Bluesky
        "RateLimit     | 0   | 30                         | 2026-01-01T00:00:30Z", // IETF
        "X-RateLimit   | 0   | 1767225900000              | 2026-01-01T00:05:00Z", // in
        // milliseconds
      })
  void aWindowThatIsUsedUpIsWaitedFor(String family, String remaining, String reset, Instant end) {
    Headers headers = Headers.of(family + "-Remaining", remaining, family + "-Reset", reset);
    assertThat(notBefore(200, headers)).isEqualTo(end);
    Headers more = Headers.of(family + "-Remaining", "7", family + "-Reset", reset);
    assertThat(notBefore(200, more)).isNull();
    assertThat(notBefore(429, more)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"limit=100, remaining=0, reset=30", "'\"default\";r=0;t=30'"})
  void theFieldOfTheIetfDraftIsReadInBothShapes(String field) {
    assertThat(notBefore(200, Headers.of("RateLimit", field))).isEqualTo(NOW.plusSeconds(30));
    String left = field.replace("=0", "=3");
    assertThat(notBefore(200, Headers.of("RateLimit", left))).isNull();
  }

  @Test
  void aShareThatIsNearlyUsedUpIsSpared() {
    String header = "X-App-Usage";
    assertThat(notBefore(200, Headers.of(header, "{\"call_count\":28,\"total_time\":94}")))
        .isNull();
    assertThat(notBefore(200, Headers.of(header, "{\"call_count\":28,\"total_time\":95}")))
        .isEqualTo(NOW.plusSeconds(600));
    assertThat(notBefore(200, Headers.of(header, "not json"))).isNull();
    String page =
        "{\"17\":[{\"call_count\":100,\"estimated_time_to_regain_access\":19},{\"call_count\":3}]}";
    assertThat(notBefore(200, Headers.of("X-Business-Use-Case-Usage", page)))
        .isEqualTo(NOW.plusSeconds(19 * 60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"items\":[],\"backoff\":10,\"quota_remaining\":299}         | 2026-01-01T00:00:10Z",
        "200 | {\"items\":[],\"quota_remaining\":0}                          | 2026-01-02T00:00:00Z",
        "200 | {\"items\":[\"backoff\"],\"quota_remaining\":1}               |",
        "429 | {\"ok\":false,\"parameters\":{\"retry_after\":35}}            | 2026-01-01T00:00:35Z",
        "429 | {\"errors\":[\"slow\"],\"extras\":{\"wait_seconds\":12}}      | 2026-01-01T00:00:12Z",
        "403 | {\"error\":{\"errors\":[{\"reason\":\"quotaExceeded\"}]}}     | 2026-01-01T08:00:00Z",
        "403 | {\"error\":{\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}} | 2026-01-01T00:01:00Z",
        "403 | {\"error\":{\"errors\":[{\"reason\":\"forbidden\"}]}}         |",
        "200 | {\"backoff\": broken                                         |",
      })
  void whatJsonSaysIsObeyed(int status, String body, Instant expected) {
    Headers headers = Headers.of("Content-Type", "application/json; charset=utf-8");
    assertThat(RateSignal.notBefore(status, headers, body.getBytes(UTF_8), NOW))
        .isEqualTo(expected);
    Headers text = Headers.of("Content-Type", "text/html", "Retry-After", "1");
    Instant unread = RateSignal.notBefore(status, text, body.getBytes(UTF_8), NOW);
    assertThat(unread).isEqualTo(status == 200 ? null : NOW.plusSeconds(1));
  }

  @Test
  void theLatestOfSeveralSignalsHolds() {
    Headers headers =
        Headers.of("Retry-After", "10", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "300");
    assertThat(notBefore(429, headers)).isEqualTo(NOW.plusSeconds(300));
  }

  private static Instant notBefore(int status, Headers headers) {
    return RateSignal.notBefore(status, headers, new byte[0], NOW);
  }
}
