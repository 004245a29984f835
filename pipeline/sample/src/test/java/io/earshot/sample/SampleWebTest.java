package io.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.sample.script.Happening;
import io.earshot.sample.script.Happening.Kind;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleWebTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");
  private static final Duration PACE = Duration.ofSeconds(6);

  private final SettableClock clock = new SettableClock(ORIGIN);
  private final Browser browser = new Browser();
  private SampleWeb web;

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(clock, PACE);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void hasEightWeeksOfManyVoicesFromTheStart() {
    List<SamplePost> posts = web.posts();
    assertThat(posts).hasSizeGreaterThan(600);
    assertThat(posts).extracting(SamplePost::handle).satisfies(all -> distinct(all, 140));
    assertThat(posts).extracting(SamplePost::site).satisfies(all -> distinct(all, 22));
    assertThat(posts).extracting(SamplePost::language).contains("en", "de", "fr", "es", "it", "ja");
    assertThat(posts)
        .extracting(SamplePost::published)
        .allSatisfy(
            published ->
                assertThat(published).isBetween(ORIGIN.minus(Duration.ofDays(56)), ORIGIN));
  }

  @Test
  void peopleWriteInMoreThanOnePlace() {
    Map<String, Long> places =
        web.posts().stream()
            .collect(
                Collectors.groupingBy(
                    SamplePost::handle,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        posts -> posts.stream().map(SamplePost::site).distinct().count())));
    assertThat(places.values().stream().filter(count -> count > 1).count()).isGreaterThan(60);
    assertThat(places.get("priyabrews")).isGreaterThan(4);
  }

  @Test
  void theSamePeopleWriteOnEveryPlatform() {
    Map<String, Set<String>> writers =
        web.posts().stream()
            .collect(
                Collectors.groupingBy(
                    SamplePost::site, Collectors.mapping(SamplePost::handle, Collectors.toSet())));
    for (String site : List.of("steamwand", "ristretto", "kaffeeklatsch", "skylark")) {
      assertThat(writers.get(site + ".localhost")).hasSizeGreaterThan(15);
    }
    assertThat(writers.get("skylark.localhost"))
        .contains("grindbitter", "priyabrews", "bevlomax", "ruthpellow", "mstott");
    assertThat(writers.get("ristretto.localhost"))
        .contains("grindbitter", "priyabrews", "bevlomax", "ruthpellow", "mstott");
  }

  @Test
  void everyPlatformHasEditsAndRemovalsInItsFirstMinutes() {
    Library library = Library.load();
    Timeline timeline = new Timeline(library, ORIGIN, PACE);
    for (String name : List.of("steamwand", "ristretto", "kaffeeklatsch", "skylark")) {
      Site site = library.site(name);
      assertThat(timeline.happenings(site, ORIGIN.plusSeconds(120)))
          .as(name)
          .extracting(Happening::kind, happening -> happening.at().isAfter(ORIGIN))
          .contains(tuple(Kind.CHANGED, true), tuple(Kind.REMOVED, true));
    }
  }

  @Test
  void unfoldsFromTheOriginOn() {
    List<SamplePost> before = web.posts();
    clock.advance(Duration.ofMinutes(10));
    assertThat(web.posts()).hasSizeGreaterThan(before.size() + 90);
  }

  @Test
  void someoneChangesTheirMindAndSomeoneTakesAPostDown() {
    Map<String, SamplePost> before = byUrl();
    clock.advance(Duration.ofMinutes(20));
    Map<String, SamplePost> after = byUrl();

    assertThat(before.values())
        .filteredOn(post -> after.containsKey(post.url()))
        .anySatisfy(
            post -> {
              SamplePost now = after.get(post.url());
              assertThat(now.text()).startsWith(post.text()).isNotEqualTo(post.text());
              assertThat(now.updated()).isAfter(post.published());
            });
    assertThat(before.keySet()).anySatisfy(url -> assertThat(after).doesNotContainKey(url));
  }

  @Test
  void everyPostHasAPageThatShowsIt() throws IOException {
    clock.advance(Duration.ofMinutes(30));
    List<SamplePost> posts = web.posts();
    for (int i = 0; i < posts.size(); i += 7) {
      SamplePost post = posts.get(i);
      Browser.Reply page = browser.get(post.url());
      assertThat(page.status()).as(post.url()).isEqualTo(200);
      assertThat(page.text()).contains(post.author());
    }
  }

  @Test
  void thePageOfARemovedPostIsGoneAndThatOfOneToComeIsMissing() throws IOException {
    Map<String, SamplePost> before = byUrl();
    clock.advance(Duration.ofMinutes(20));
    Map<String, SamplePost> after = byUrl();
    List<String> gone =
        before.keySet().stream().filter(url -> !after.containsKey(url) && isPage(url)).toList();

    assertThat(gone).isNotEmpty();
    assertThat(browser.get(gone.get(0)).status()).isEqualTo(410);
    clock.advance(Duration.ofMinutes(-20));
    String later =
        after.keySet().stream()
            .filter(url -> !before.containsKey(url) && isPage(url))
            .findFirst()
            .get();
    assertThat(browser.get(later).status()).isEqualTo(404);
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadHappened() throws IOException {
    clock.advance(Duration.ofHours(9));
    List<SamplePost> before = web.posts();
    Ports ports = web.ports();
    web.close();
    web = SampleWeb.start(ports, ORIGIN, clock, PACE);

    assertThat(web.posts()).isEqualTo(before);
  }

  @Test
  void aDayOfReadingDoesNotFillTheMemory() throws IOException {
    readAll();
    long before = used();
    for (int hour = 0; hour < 24; hour++) {
      clock.advance(Duration.ofHours(1));
      readAll();
    }
    assertThat(used() - before).isLessThan(40_000_000);
  }

  @Test
  void namesItsSitesOnItsFrontPage() throws IOException {
    assertThat(browser.get(web.baseUrl().toString()).text())
        .contains("Harbour Notes", "Kaffeeküche", "朝の一杯");
  }

  @Test
  void isBoundToTheLoopbackAddress() {
    assertThat(web.baseUrl().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void aSystemClockWillDo() throws IOException {
    try (SampleWeb other = SampleWeb.start(Clock.systemUTC(), Duration.ofSeconds(5))) {
      assertThat(other.posts()).isNotEmpty();
    }
  }

  private void readAll() throws IOException {
    for (SampleSource source : web.sources()) {
      for (String url : source.urls()) {
        assertThat(browser.get(url.replaceAll("/public/local$|\\?.*$", "")).status())
            .isEqualTo(source.kind() == SampleSource.Kind.BLUESKY ? 404 : 200);
      }
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Map<String, SamplePost> byUrl() {
    return web.posts().stream().collect(Collectors.toMap(SamplePost::url, Function.identity()));
  }

  private static boolean isPage(String url) {
    return !url.contains("#");
  }

  private static void distinct(List<? extends String> values, int least) {
    assertThat(values.stream().distinct().count()).isGreaterThanOrEqualTo(least);
  }
}
