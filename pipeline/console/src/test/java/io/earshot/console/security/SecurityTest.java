package io.earshot.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest {
  private final Dial clock = new Dial();

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"})
  void namesOfThisMachine(String host) {
    assertThat(HostNames.loopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "::1",
        "[::2]:80"
      })
  void otherNames(String host) {
    assertThat(HostNames.loopback(host)).isFalse();
    assertThat(HostNames.loopback(null)).isFalse();
  }

  @Test
  void aFormTokenHoldsForItsSessionAndProcessOnly() {
    FormTokens tokens = new FormTokens();
    String token = tokens.issue("session");

    assertThat(tokens.valid(token, "session")).isTrue();
    assertThat(tokens.issue("session")).isNotEqualTo(token);
    assertThat(tokens.valid(token, "other")).isFalse();
    assertThat(tokens.valid("x" + token, "session")).isFalse();
    assertThat(tokens.valid(token + "x", "session")).isFalse();
    assertThat(tokens.valid("", "session")).isFalse();
    assertThat(tokens.valid(null, "session")).isFalse();
    assertThat(new FormTokens().valid(token, "session")).isFalse();
  }

  @Test
  void aSessionEndsAfterTwelveHoursOrWhenItIsEnded() {
    Sessions sessions = new Sessions(clock);
    String first = sessions.begin();
    String second = sessions.begin();

    assertThat(sessions.stands(first)).isTrue();
    assertThat(sessions.stands(null)).isFalse();
    assertThat(sessions.stands("guessed")).isFalse();
    sessions.end(second);
    assertThat(sessions.stands(second)).isFalse();
    clock.advance(Duration.ofHours(12));
    assertThat(sessions.stands(first)).isFalse();
  }

  @Test
  void tenWrongPasswordsCloseTheDoorForAMinute() {
    Throttle throttle = new Throttle(clock);
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.open("192.0.2.1")).isTrue();
      throttle.failed("192.0.2.1");
    }

    assertThat(throttle.open("192.0.2.1")).isFalse();
    assertThat(throttle.open("192.0.2.2")).isTrue();
    clock.advance(Duration.ofSeconds(61));
    assertThat(throttle.open("192.0.2.1")).isTrue();
  }

  @Test
  void secretsAreComparedWhole() {
    assertThat(Secrets.equal("secret", "secret")).isTrue();
    assertThat(Secrets.equal("secret", "secre")).isFalse();
    assertThat(Secrets.equal(null, null)).isFalse();
    assertThat(Secrets.equal("secret", null)).isFalse();
  }

  /** A clock that a test turns. */
  private static final class Dial extends Clock {
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
