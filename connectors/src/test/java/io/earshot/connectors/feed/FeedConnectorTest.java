package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Failure;
import io.earshot.connectors.FullText;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads feeds again and again from a real server. */
class FeedConnectorTest {
  private final TestSite site = TestSite.start();
  private final HttpFetcher fetcher = new HttpFetcher(HttpSettings.defaults());
  private Instant now = Instant.parse("2026-05-05T12:00:00Z");

  @AfterEach
  void stop() {
    site.close();
  }

  private FeedConnector connector(String path, FullText fullText) {
    String url = site.url(path);
    SourceStanza stanza =
        new SourceStanza(
            "blog", SourceKind.FEED, List.of(url), null, 0, 24, fullText, null, true, false);
    return new FeedConnector(stanza, url, fetcher, () -> now);
  }

  private FeedConnector connector() {
    return connector("/feed", FullText.NEVER);
  }

  private static String item(int number, String text) {
    return """
        <item><title>Post %1$d</title><link>https://blog.example/%1$d</link>
        <description>%2$s</description></item>
        """
        .formatted(number, text);
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Blog</title><link>https://blog.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private void serve(String body) {
    site.serve("/feed", "application/rss+xml", body);
  }

  private static List<String> ids(Page page) {
    return page.changes().stream().map(PostChange::id).toList();
  }

  @Test
  void givesEachEntryOnceOldestFirst() throws Exception {
    serve(rss(item(2, "two"), item(1, "one")));
    FeedConnector connector = connector();

    Page first = connector.read(null);
    assertThat(ids(first)).containsExactly("https://blog.example/1", "https://blog.example/2");
    assertThat(first.more()).isFalse();
    assertThat(first.knownShare()).isEqualTo(0.0);

    serve(rss(item(4, "four"), item(3, "three"), item(2, "two"), item(1, "one")));
    Page second = connector.read(first.cursor());
    assertThat(ids(second)).containsExactly("https://blog.example/3", "https://blog.example/4");
    assertThat(second.knownShare()).isEqualTo(0.5);

    Page third = connector().read(second.cursor());
    assertThat(third.changes()).isEmpty();
    assertThat(third.knownShare()).isEqualTo(1.0);
  }

  @Test
  void givesAnEditAgainUnderTheSameId() throws Exception {
    serve(rss(item(1, "one")));
    String cursor = connector().read(null).cursor();
    serve(rss(item(1, "one, edited")));

    Page page = connector().read(cursor);

    assertThat(page.changes()).hasSize(1);
    assertThat(page.changes().get(0).post().text()).isEqualTo("one, edited");
    assertThat(page.changes().get(0).id()).isEqualTo("https://blog.example/1");
    assertThat(page.knownShare()).isEqualTo(1.0);
  }

  @Test
  void asksConditionallyAndReadsInFullOnceADay() throws Exception {
    String body = rss(item(1, "one"));
    site.on(
        "/feed",
        exchange -> {
          boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          TestSite.send(
              exchange,
              same ? 304 : 200,
              Map.of("ETag", "\"1\""),
              same ? new byte[0] : body.getBytes(UTF_8));
        });
    String cursor = connector().read(null).cursor();

    Page unchanged = connector().read(cursor);
    assertThat(unchanged.knownShare()).isEqualTo(1.0);
    now = now.plus(Duration.ofHours(25));
    connector().read(unchanged.cursor());

    assertThat(site.requests("/feed"))
        .extracting(request -> request.header("If-None-Match"))
        .containsExactly(null, "\"1\"", null);
  }

  @Test
  void noLongerTrustsAnETagThatStayedThoughTheFeedChanged() throws Exception {
    Map<String, String> lying = Map.of("ETag", "\"same\"");
    site.serve("/feed", lying, rss(item(1, "one")).getBytes(UTF_8));
    String cursor = connector().read(null).cursor();
    now = now.plus(Duration.ofHours(25));
    site.serve("/feed", lying, rss(item(2, "two"), item(1, "one")).getBytes(UTF_8));
    cursor = connector().read(cursor).cursor();
    connector().read(cursor);

    assertThat(site.requests("/feed"))
        .extracting(request -> request.header("If-None-Match"))
        .containsOnlyNulls();
  }

  @Test
  void losesAndRepeatsNothingWhenRestartedAtAnyPage() throws Exception {
    serve(
        rss(IntStream.range(0, 1_234).mapToObj(i -> item(i, "text " + i)).toArray(String[]::new)));
    List<String> emitted = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more) {
      Page page = connector().read(cursor);
      assertThat(page.changes()).hasSizeLessThanOrEqualTo(500);
      assertThat(page.knownShare()).isEqualTo(0.0);
      emitted.addAll(ids(page));
      cursor = page.cursor();
      more = page.more();
    }
    assertThat(emitted).hasSize(1_234).doesNotHaveDuplicates();
    assertThat(connector().read(cursor).changes()).isEmpty();
  }

  @Test
  void readsTheRestOfARoundWithoutAskingAgain() throws Exception {
    serve(
        rss(IntStream.range(0, 1_234).mapToObj(i -> item(i, "text " + i)).toArray(String[]::new)));
    FeedConnector connector = connector();
    Page page = connector.read(null);
    Set<String> ids = new HashSet<>(ids(page));
    while (page.more()) {
      page = connector.read(page.cursor());
      ids.addAll(ids(page));
    }
    assertThat(ids).hasSize(1_234);
    assertThat(site.requests("/feed")).hasSize(1);
  }

  private static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>Post 1</title>
      <meta name="author" content="Ann Example"></head><body><article><h1>Post 1</h1>
      <p>The whole story begins where the summary ends, and it goes on for quite a while so that
      anybody can see that this is the article and nothing else on this page.</p>
      <p>It has a second paragraph about kettles, which leak, and about the support, which never
      answered any of the seven letters that were written to it in the course of a year.</p>
      </article></body></html>
      """;

  private String teaser(int number) {
    return """
        <item><title>Post %1$d</title><link>%2$s</link><description>The whole …</description></item>
        """
        .formatted(number, site.url("/post/" + number));
  }

  @Test
  void fetchesThePageOfASummaryOnce() throws Exception {
    site.serve("/post/1", "text/html", ARTICLE);
    serve(rss(teaser(1)));

    Page first = connector("/feed", FullText.AUTO).read(null);
    serve(rss(teaser(1)) + " ");
    Page second = connector("/feed", FullText.AUTO).read(first.cursor());

    Post post = first.changes().get(0).post();
    assertThat(post.text()).contains("second paragraph about kettles");
    assertThat(post.author().name()).isEqualTo("Ann Example");
    assertThat(post.id()).isEqualTo(site.url("/post/1").replace("http:", "https:"));
    assertThat(second.changes()).isEmpty();
    assertThat(site.requests("/post/1")).hasSize(1);
    assertThat(site.requests("/robots.txt")).isNotEmpty();
  }

  @Test
  void keepsTheSummaryWhenThePageFailsAndTriesAgain() throws Exception {
    site.serve("/post/1", 503, Map.of());
    serve(rss(teaser(1)));

    Page first = connector("/feed", FullText.AUTO).read(null);
    assertThat(first.changes().get(0).post().text()).isEqualTo("The whole …");
    assertThat(first.failures()).isEmpty();

    Page second = connector("/feed", FullText.AUTO).read(first.cursor());
    assertThat(second.changes()).isEmpty();
    assertThat(second.failures()).isEmpty();

    site.serve("/post/1", "text/html", ARTICLE);
    Page third = connector("/feed", FullText.AUTO).read(second.cursor());
    assertThat(third.changes().get(0).post().text()).contains("kettles");
    assertThat(connector("/feed", FullText.AUTO).read(third.cursor()).changes()).isEmpty();
  }

  @Test
  void givesUpOnAPageAfterAFewTries() throws Exception {
    site.serve("/post/1", 503, Map.of());
    serve(rss(teaser(1)));
    List<String> failed = new ArrayList<>();
    String cursor = null;
    for (int i = 0; i < 10; i++) {
      Page page = connector("/feed", FullText.AUTO).read(cursor);
      page.failures().forEach(failure -> failed.add(failure.place()));
      cursor = page.cursor();
    }
    assertThat(site.requests("/post/1")).hasSize(4);
    assertThat(failed).containsExactly(site.url("/post/1"));
  }

  @Test
  void doesNotFetchPagesThatRobotsTxtForbids() throws Exception {
    site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /post/\n");
    site.serve("/post/1", "text/html", ARTICLE);
    serve(rss(teaser(1)));

    Page page = connector("/feed", FullText.AUTO).read(null);

    assertThat(page.changes()).hasSize(1);
    assertThat(page.failures()).extracting(Failure::reason).first().asString().contains("robots");
    assertThat(site.requests("/post/1")).isEmpty();
  }

  @Test
  void passesOnAfterTwentyPages() throws Exception {
    for (int i = 0; i < 45; i++) {
      site.serve("/post/" + i, "text/html", ARTICLE);
    }
    serve(rss(IntStream.range(0, 45).mapToObj(this::teaser).toArray(String[]::new)));
    FeedConnector connector = connector("/feed", FullText.AUTO);
    Page page = connector.read(null);
    List<Integer> sizes = new ArrayList<>(List.of(page.changes().size()));
    while (page.more()) {
      page = connector.read(page.cursor());
      sizes.add(page.changes().size());
    }
    assertThat(sizes).containsExactly(20, 20, 5);
  }

  @Test
  void followsAPageToItsFeedAndRemembersIt() throws Exception {
    site.serve(
        "/",
        "text/html",
        """
        <html><head><link rel="alternate" type="application/rss+xml" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>
        """);
    serve(rss(item(1, "one")));

    Page page = connector("/", FullText.NEVER).read(null);
    assertThat(ids(page)).containsExactly("https://blog.example/1");
    connector("/", FullText.NEVER).read(page.cursor());
    assertThat(site.requests("/")).hasSize(1);

    site.serve("/feed", 404, Map.of());
    site.serve("/", "text/html", "<link rel=alternate type=application/atom+xml href=/new>");
    site.serve("/new", "text/xml", rss(item(2, "two"), item(1, "one")));
    assertThat(ids(connector("/", FullText.NEVER).read(page.cursor())))
        .containsExactly("https://blog.example/2");
  }

  @Test
  void saysSoWhenAPageNamesNoFeed() throws Exception {
    site.serve("/", "text/html", "<html><body><p>Hello</p></body></html>");
    Page page = connector("/", FullText.NEVER).read(null);
    assertThat(page.changes()).isEmpty();
    assertThat(page.failures()).extracting(Failure::reason).first().asString().contains("no feed");
  }

  @Test
  void goesToTheNewAddressOfAMovedFeed() throws Exception {
    site.redirect("/feed", 301, site.url("/moved"));
    site.serve("/moved", "text/xml", rss(item(1, "one")));
    String cursor = connector().read(null).cursor();
    connector().read(cursor);
    assertThat(site.requests("/feed")).hasSize(1);
    assertThat(site.requests("/moved")).hasSize(2);
  }

  @Test
  void reportsWhatItCannotReadOnce() throws Exception {
    String bad = item(1, "one").replace("<title>", "<pubDate>some day</pubDate><title>");
    serve(rss(bad));
    Page first = connector().read(null);
    serve(rss(item(2, "two"), bad));
    Page second = connector().read(first.cursor());

    assertThat(first.failures()).hasSize(1);
    assertThat(first.failures().get(0).item()).isEqualTo("some day");
    assertThat(second.changes()).hasSize(1);
    assertThat(second.failures()).isEmpty();
  }

  @Test
  void turnsTombstonesIntoDeletions() throws Exception {
    String entry =
        "<entry><id>tag:blog.example,2026:1</id><title>One</title>"
            + "<link href=\"https://blog.example/1\"/><content>one</content></entry>";
    String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">%s</feed>";
    serve(feed.formatted(entry));
    String cursor = connector().read(null).cursor();
    serve(
        feed.formatted(
            "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
                + " ref=\"tag:blog.example,2026:1\" when=\"2026-05-05T12:00:00Z\"/>"));

    Page page = connector().read(cursor);
    assertThat(page.changes()).hasSize(1);
    assertThat(page.changes().get(0).action()).isEqualTo(Action.DELETE);
    assertThat(page.changes().get(0).id()).isEqualTo("https://blog.example/1");
    assertThat(connector().read(page.cursor()).changes()).isEmpty();
  }

  @Test
  void anEntryThatIsServedNoLongerIsNotGone() throws Exception {
    serve(rss(item(2, "two"), item(1, "one")));
    String cursor = connector().read(null).cursor();
    serve(rss(item(2, "two")));
    cursor = connector().read(cursor).cursor();
    serve(rss(item(2, "two"), item(1, "one")));
    assertThat(connector().read(cursor).changes()).isEmpty();
  }

  @Test
  void refreshTellsWhatIsGone() throws Exception {
    site.serve("/there", "text/html", ARTICLE);
    site.serve("/gone", 410, Map.of());
    site.serve("/broken", 403, Map.of());
    site.serve("/post", "text/html", "<ol><li id=\"comment-1\">one</li></ol>");

    Page page =
        connector()
            .refresh(
                IntStream.range(0, 6)
                    .mapToObj(
                        i ->
                            List.of(
                                    "/there",
                                    "/gone",
                                    "/missing",
                                    "/broken",
                                    "/post#comment-1",
                                    "/post#comment-2")
                                .get(i))
                    .map(path -> new PostReference(path, site.url(path)))
                    .toList());

    assertThat(page.changes().stream().map(PostChange::id).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("/gone", "/missing", "/post#comment-2");
    assertThat(page.changes()).allMatch(change -> change.action() == Action.DELETE);
    assertThat(page.failures()).hasSize(1);
  }

  @Test
  void whatCannotBeLookedAtNowIsLookedAtAgain() {
    site.serve("/busy", 500, Map.of());
    PostReference busy = new PostReference("/busy", site.url("/busy"));
    assertThatThrownBy(() -> connector().refresh(List.of(busy))).isInstanceOf(FetchException.class);
  }

  @Test
  void aFeedThatBreaksOffGivesNoPostAnotherName() throws Exception {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><title>One</title>
        <id>urn:one</id><link href="https://blog.example/posts/one"/><content>1</content></entry>
        </feed>
        """;
    Set<String> ids = new HashSet<>();
    for (int end = 1; end < feed.length(); end++) {
      site.serve("/feed", "application/atom+xml", feed.substring(0, end));
      try {
        connector().read(null).changes().forEach(change -> ids.add(change.id()));
      } catch (FetchException noFeed) {
        assertThat(end).isLessThan(feed.indexOf("<title>"));
      }
    }
    assertThat(ids).containsExactly("https://blog.example/posts/one");
  }

  @Test
  void anEndpointThatFailsConsumesNothing() {
    site.serve("/feed", 503, Map.of("Retry-After", "120"));
    assertThatThrownBy(() -> connector().read(null))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.notBefore()).isAfter(Instant.now()));
  }

  @Test
  void secretsOfTheAddressAreInNoPost() throws Exception {
    serve(
        "<rss><channel><item><guid isPermaLink='false'>1</guid><pubDate>x</pubDate></item>"
            + "<item><link>/two</link></item></channel></rss>");
    String url = site.url("/feed?token=hush").replace("http://", "http://user:hush@");
    SourceStanza stanza =
        new SourceStanza(
            "blog", SourceKind.FEED, List.of(url), null, 0, 24, null, null, true, false);
    Page page = new FeedConnector(stanza, url, fetcher).read(null);
    assertThat(page.changes()).hasSize(2);
    assertThat(page.changes().toString() + page.failures()).doesNotContain("hush");
  }

  @Test
  void refusesACursorThatIsNone() {
    assertThatThrownBy(() -> connector().read("nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
  }
}
