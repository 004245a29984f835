package io.earshot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Instant NOW = Instant.parse("2026-03-20T14:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, just now", "-5, in a moment", "59, 59 seconds ago", "60, 1 minute ago",
    "7200, 2 hours ago", "86400, 1 day ago", "5184000, 2 months ago", "63072000, 2 years ago",
    "-300, in 5 minutes"
  })
  void timesAreRelative(long secondsAgo, String expected) {
    Moment moment = Moment.of(NOW.minusSeconds(secondsAgo), NOW);
    assertThat(moment.relative()).isEqualTo(expected);
  }

  @Test
  void timesAreAbsoluteInUtc() {
    assertThat(Moment.of(NOW, NOW).absolute()).isEqualTo("20 Mar 2026, 14:30 UTC");
    assertThat(Moment.of(null, NOW)).isNull();
    assertThat(Moment.span(Duration.ofDays(45))).isEqualTo("45 days");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "vbscript:x",
        "ht tp://x",
        "java\nscript:x",
        "",
        "/local"
      })
  void onlyTheWebIsLinkedTo(String url) {
    assertThat(Words.link(url)).isNull();
  }

  @Test
  void linksToTheWebStay() {
    assertThat(Words.link(" HTTPS://a.example/x?y=1#z ")).isEqualTo("HTTPS://a.example/x?y=1#z");
  }

  @Test
  void languagesHaveNames() {
    assertThat(Words.language("de")).isEqualTo("German");
    assertThat(Words.language("und")).isNull();
    assertThat(Words.language("xyz")).isEqualTo("xyz");
  }

  @Test
  void aShortTextIsShownWhole() {
    List<Piece> pieces =
        Excerpt.around("the cup is cold", List.of(new Span(11, 15), new Span(4, 7)), 100);
    assertThat(pieces)
        .containsExactly(
            new Piece("the ", false),
            new Piece("cup", true),
            new Piece(" is ", false),
            new Piece("cold", true));
  }

  @Test
  void aLongTextIsCutAroundWhatWasFound() {
    String text = "word ".repeat(200) + "needle " + "tail ".repeat(200);
    List<Piece> pieces = Excerpt.around(text, List.of(new Span(1000, 1006)), 300);
    assertThat(pieces).contains(new Piece("needle", true));
    assertThat(plain(pieces)).startsWith("…word").endsWith("tail…").hasSizeBetween(200, 302);
  }

  @Test
  void overlappingAndOutlyingSpansDoNoHarm() {
    List<Span> spans = List.of(new Span(0, 4), new Span(2, 6), new Span(90, 99));
    assertThat(plain(Excerpt.whole("abcdefgh", spans))).isEqualTo("abcdefgh");
  }

  @Test
  void aTextWithoutSpacesIsCut() {
    assertThat(plain(Excerpt.around("茶".repeat(900), List.of(), 320))).hasSize(321);
    assertThat(plain(Excerpt.around("x".repeat(900), List.of(), 320))).isNotEmpty();
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
