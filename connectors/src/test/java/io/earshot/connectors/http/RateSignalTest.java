package io.earshot.connectors.http;

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
    assertThat(RateSignal.notBefore(429, headers, NOW)).isEqualTo(expected);
    assertThat(RateSignal.notBefore(503, headers, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "''"})
  void whatCannotBeReadCountsAsUnsaid(String value) {
    Headers headers = Headers.of("Retry-After", value);
    assertThat(RateSignal.notBefore(429, headers, NOW)).isEqualTo(NOW.plusSeconds(60));
    assertThat(RateSignal.notBefore(503, headers, NOW)).isNull();
  }

  @Test
  void otherAnswersAskForNoPause() {
    Headers headers = Headers.of("Retry-After", "5");
    assertThat(RateSignal.notBefore(200, headers, NOW)).isNull();
    assertThat(RateSignal.notBefore(404, headers, NOW)).isNull();
    assertThat(RateSignal.notBefore(503, Headers.EMPTY, NOW)).isNull();
  }
}
