package io.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleWebTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");

  private final SettableClock clock = new SettableClock(ORIGIN);
  private final Browser browser = new Browser();
  private SampleWeb web;

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(0, clock, Duration.ofSeconds(6));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void everyUrlToListenToAnswers() throws IOException {
    for (String url : urls()) {
      assertThat(browser.get(url).status()).as(url).isEqualTo(200);
    }
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() throws IOException {
    for (String url : urls()) {
      Browser.Reply first = browser.get(url);
      assertThat(browser.get(url, "If-None-Match", first.tag()).status()).as(url).isEqualTo(304);
      assertThat(browser.get(url, "If-Modified-Since", first.changed()).status())
          .as(url)
          .isEqualTo(304);
    }
  }

  @Test
  void whatIsToldNowWasNotThereBefore() {
    List<SamplePost> before = web.posts();
    clock.advance(Duration.ofMinutes(10));
    assertThat(web.posts()).hasSizeGreaterThan(before.size() + 20);
  }

  @Test
  void everyPostHasAPageOfItsOwn() throws IOException {
    clock.advance(Duration.ofMinutes(30));
    for (SamplePost post : web.posts()) {
      Browser.Reply page = browser.get(post.url());
      assertThat(page.status()).as(post.url()).isEqualTo(200);
    }
  }

  private List<String> urls() {
    return web.sources().stream().flatMap(source -> source.urls().stream()).toList();
  }
}
