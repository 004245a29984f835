package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFetcherTest {
  private final TestSite site = TestSite.start();
  private final ManualTime time = new ManualTime();
  private final HttpFetcher fetcher = Fetching.fetcher(Fetching.SHORT, time);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void givesBodyAndHeaders() throws Exception {
    site.serve(
        "/feed", Map.of("Content-Type", "text/xml", "ETag", "\"a\""), "<rss/>".getBytes(UTF_8));

    Fetched fetched = fetcher.fetch(Fetching.local(site.url("/feed#top")));

    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.url()).isEqualTo(site.url("/feed"));
    assertThat(fetched.movedTo()).isNull();
    assertThat(fetched.body()).asString(UTF_8).isEqualTo("<rss/>");
    assertThat(fetched.truncated()).isFalse();
    assertThat(fetched.header("content-type")).isEqualTo("text/xml");
    assertThat(fetched.header("etag")).isEqualTo("\"a\"");
  }

  @Test
  void saysWhoItIsAndWhatItTakes() throws Exception {
    site.serve("/feed", "text/xml", "<rss/>");
    fetcher.fetch(new FetchRequest(site.url("/feed"), null, null, "text/xml", 1000, true, false));

    TestSite.Seen request = site.requests().get(0);
    assertThat(request.header("User-Agent"))
        .matches("Earshot/\\d+\\.\\d+\\S* \\(\\+https://example\\.org/bot\\)");
    assertThat(request.header("Accept")).isEqualTo("text/xml");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, deflate, br");
    assertThat(request.headers()).doesNotContainKeys("If-None-Match", "Cookie", "Authorization");
  }

  @Test
  void sendsValidatorsAsTheyWereGiven() throws Exception {
    String date = "Thu, 01 Jan 2026 00:00:00 GMT";
    site.serve("/feed", 304, Map.of("ETag", "W/\"ü\""));
    Fetched fetched =
        fetcher.fetch(
            new FetchRequest(site.url("/feed"), "W/\"ü\"", date, null, 1000, true, false));

    assertThat(fetched.notModified()).isTrue();
    assertThat(fetched.body()).isEmpty();
    assertThat(site.requests().get(0).header("If-Modified-Since")).isEqualTo(date);
    assertThat(site.requests().get(0).headers()).containsKey("If-none-match");
  }

  @ParameterizedTest
  @CsvSource({
    "400, CLIENT_ERROR",
    "401, UNAUTHORISED",
    "403, UNAUTHORISED",
    "404, NOT_FOUND",
    "410, GONE",
    "429, RATE_LIMITED",
    "451, CLIENT_ERROR",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "301, REDIRECTS",
    "305, REDIRECTS",
  })
  void everyOtherStatusIsAnException(int status, Reason reason) {
    site.serve("/x", status, Map.of());
    FetchException thrown = failure(Fetching.local(site.url("/x")));

    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown).hasMessageStartingWith(site.url("/x") + " answered " + status);
  }

  @Test
  void retryAfterIsRememberedForTheHost() throws Exception {
    site.serve("/busy", 503, Map.of("Retry-After", "120")).serve("/other", "text/plain", "ok");
    Instant start = time.instant();

    FetchException busy = failure(Fetching.local(site.url("/busy")));
    FetchException early = failure(Fetching.local(site.url("/other")));
    time.sleep(Duration.ofSeconds(100));
    Fetched later = fetcher.fetch(Fetching.local(site.url("/other")));

    assertThat(busy.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(busy.notBefore()).isEqualTo(start.plusSeconds(120));
    assertThat(early.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(early.status()).isZero();
    assertThat(early.notBefore()).isEqualTo(start.plusSeconds(120));
    assertThat(later.body()).asString(UTF_8).isEqualTo("ok");
    assertThat(time.since(start)).isEqualTo(Duration.ofMinutes(2));
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void aWindowUsedUpByAGoodAnswerPausesTheHost() throws Exception {
    Map<String, String> usedUp = Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "90");
    site.serve("/api", usedUp, "{}".getBytes(UTF_8));
    Instant start = time.instant();

    fetcher.fetch(Fetching.local(site.url("/api")));
    FetchException early = failure(Fetching.local(site.url("/api")));

    assertThat(early.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(early.notBefore()).isEqualTo(start.plusSeconds(90));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void whatTheJsonOfARefusalSaysIsObeyed() {
    byte[] quota = "{\"error\":{\"errors\":[{\"reason\":\"quotaExceeded\"}]}}".getBytes(UTF_8);
    Map<String, String> json = Map.of("Content-Type", "application/json");
    site.on("/quota", exchange -> TestSite.send(exchange, 403, json, quota));

    FetchException refused = failure(Fetching.local(site.url("/quota")));

    assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(refused.notBefore()).isAfter(time.instant());
  }

  @Test
  void headersOfTheRequestGoToItsServerOnly() throws Exception {
    try (TestSite other = TestSite.start()) {
      site.redirect("/a", 302, "/b").redirect("/b", 302, other.url("/c"));
      other.serve("/c", "application/json", "{}");
      Map<String, String> secret = Map.of("Authorization", "Bearer secret");
      FetchRequest request = FetchRequest.json(site.url("/a"), secret, true);
      fetcher.fetch(request);

      assertThat(site.requests())
          .hasSize(2)
          .allSatisfy(seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer secret"));
      assertThat(other.requests().get(0).header("Authorization")).isNull();
      assertThat(request.toString()).doesNotContain("secret");
    }
  }

  @Test
  void permanentRedirectsTellTheNewHome() throws Exception {
    site.redirect("/a", 301, "/b").redirect("/b", 308, "c?x=1").serve("/c", "text/xml", "<rss/>");
    Fetched fetched = fetcher.fetch(Fetching.local(site.url("/a")));

    assertThat(fetched.url()).isEqualTo(site.url("/c?x=1"));
    assertThat(fetched.movedTo()).isEqualTo(site.url("/c?x=1"));
  }

  @Test
  void oneTemporaryRedirectOnTheWayTellsNone() throws Exception {
    site.redirect("/a", 301, "/b").redirect("/b", 302, "/c").serve("/c", "text/xml", "<rss/>");
    Fetched fetched = fetcher.fetch(Fetching.local(site.url("/a")));

    assertThat(fetched.url()).isEqualTo(site.url("/c"));
    assertThat(fetched.movedTo()).isNull();
  }

  @Test
  void credentialsOfTheUrlGoToItsServerOnlyAndAreNotShown() throws Exception {
    try (TestSite other = TestSite.start()) {
      site.redirect("/a", 302, "/b").redirect("/b", 302, other.url("/c"));
      other.serve("/c", "text/plain", "ok");
      String url = site.url("/a").replace("//", "//ann:s3cret@");
      Fetched fetched = fetcher.fetch(Fetching.local(url));

      assertThat(site.requests())
          .extracting(request -> request.header("Authorization"))
          .containsOnly("Basic YW5uOnMzY3JldA==");
      assertThat(other.requests().get(0).header("Authorization")).isNull();
      assertThat(fetched.url()).isEqualTo(other.url("/c"));
    }
  }

  @Test
  void noSecretIsInAMessage() {
    String url = site.url("/gone?api_key=s3cret&q=x").replace("//", "//ann:s3cret@");
    assertThat(failure(Fetching.local(url)))
        .hasMessage(site.url("/gone?api_key=***&q=x") + " answered 404");
  }

  @Test
  void settingsInCommonShareAFetcher() {
    HttpSettings one = HttpSettings.defaults();
    assertThat(HttpFetcher.shared(one)).isSameAs(HttpFetcher.shared(HttpSettings.defaults()));
    assertThat(HttpFetcher.shared(new HttpSettings("x", one.limits(), one.politeness())))
        .isNotSameAs(HttpFetcher.shared(one));
  }

  private FetchException failure(FetchRequest request) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(request));
  }
}
