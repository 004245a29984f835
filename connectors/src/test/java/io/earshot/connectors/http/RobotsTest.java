package io.earshot.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private final TestSite site = TestSite.start().serve("/page", "text/html", "<p>hello");
  private final ManualTime time = new ManualTime();
  private final HttpFetcher fetcher = Fetching.fetcher(Fetching.SHORT, time);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whatRobotsTxtForbidsIsNotFetched() {
    robots("User-agent: *\nDisallow: /page");
    FetchException thrown = failure("/page");

    assertThat(thrown.reason()).isEqualTo(Reason.ROBOTS);
    assertThat(thrown.notBefore()).isNull();
    assertThat(thrown).hasMessage("robots.txt forbids " + site.url("/page"));
    assertThat(site.requests("/page")).isEmpty();
  }

  @Test
  void ourOwnGroupCountsBeforeTheGeneralOne() throws Exception {
    robots("User-agent: *\nDisallow: /\n\nUser-agent: Earshot\nDisallow: /private");
    fetcher.fetch(Fetching.page(site.url("/page")));
    assertThat(failure("/private/x").reason()).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void feedsDoNotAsk() throws Exception {
    robots("User-agent: *\nDisallow: /");
    fetcher.fetch(Fetching.local(site.url("/page")));
    assertThat(site.requests("/robots.txt")).isEmpty();
  }

  @Test
  void itIsAskedOncePerDayAndSite() throws Exception {
    robots("");
    fetcher.fetch(Fetching.page(site.url("/page?1")));
    fetcher.fetch(Fetching.page(site.url("/page?2")));
    assertThat(site.requests("/robots.txt")).hasSize(1);

    time.sleep(Duration.ofDays(1));
    fetcher.fetch(Fetching.page(site.url("/page?3")));
    assertThat(site.requests("/robots.txt")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 451})
  void withoutOneEverythingIsAllowed(int status) throws Exception {
    site.serve("/robots.txt", status, Map.of());
    assertThat(fetcher.fetch(Fetching.page(site.url("/page"))).status()).isEqualTo(200);
  }

  @Test
  void aSiteInTroubleIsLeftAloneForAWhile() throws Exception {
    site.serve("/robots.txt", 500, Map.of());
    Instant start = time.instant();
    FetchException thrown = failure("/page");

    assertThat(thrown.reason()).isEqualTo(Reason.ROBOTS);
    assertThat(thrown.notBefore()).isEqualTo(start.plus(Duration.ofMinutes(10)));
    assertThat(thrown).hasMessageContaining("/robots.txt answered 500");
    assertThat(failure("/page")).isNotNull();
    assertThat(site.requests("/robots.txt")).hasSize(1);

    robots("");
    time.sleep(Duration.ofMinutes(10));
    fetcher.fetch(Fetching.page(site.url("/page")));
  }

  @Test
  void aPauseAskedForByRobotsTxtIsPassedOn() {
    site.serve("/robots.txt", 429, Map.of("Retry-After", "3600"));
    FetchException thrown = failure("/page");
    assertThat(thrown.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(thrown.notBefore()).isEqualTo(time.instant().plusSeconds(3600));
  }

  @Test
  void crawlDelayIsObeyed() throws Exception {
    robots("User-agent: *\nCrawl-delay: 20");
    Instant start = time.instant();
    for (int i = 0; i < 3; i++) {
      fetcher.fetch(Fetching.page(site.url("/page?" + i)));
    }
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(60)); // robots.txt counts too
  }

  @Test
  void redirectsAreCheckedAtEachHop() {
    robots("User-agent: *\nDisallow: /private");
    site.redirect("/away", 302, "/private/x");
    assertThat(failure("/away").reason()).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void aHugeFileIsReadToItsLimit() throws Exception {
    robots("User-agent: *\nDisallow: /private\n" + "# noise\n".repeat(200_000));
    assertThat(failure("/private/x").reason()).isEqualTo(Reason.ROBOTS);
    assertThat(fetcher.fetch(Fetching.page(site.url("/page"))).status()).isEqualTo(200);
  }

  private void robots(String text) {
    site.serve("/robots.txt", "text/plain", text);
  }

  private FetchException failure(String path) {
    return catchThrowableOfType(
        FetchException.class, () -> fetcher.fetch(Fetching.page(site.url(path))));
  }
}
