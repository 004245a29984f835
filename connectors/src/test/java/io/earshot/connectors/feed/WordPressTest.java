package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.FullText;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.TestSite;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A WordPress whose theme names no feed and shows no comments. */
class WordPressTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @BeforeEach
  void servePages() {
    servePage("/blog/", "/blog/wp-json/");
    servePage("/blog/lid/", "/blog/wp-json/");
  }

  private void servePage(String path, String api) {
    String link = "<%s>; rel=\"https://api.w.org/\"".formatted(site.url(api));
    Map<String, String> headers = Map.of("Content-Type", "text/html", "Link", link);
    site.serve(path, headers, "<p>The lid jams.</p>".getBytes(UTF_8));
  }

  private FeedConnector connector() {
    String url = site.url("/blog/");
    SourceStanza stanza =
        new SourceStanza(
            "blog", SourceKind.FEED, List.of(url), null, 0, 24, FullText.NEVER, null, true, false);
    return new FeedConnector(stanza, url, new HttpFetcher(HttpSettings.defaults()));
  }

  private static List<String> ids(Page page) {
    return page.changes().stream().map(PostChange::id).toList();
  }

  @Test
  void itsFeedIsFoundAllTheSame() throws Exception {
    String item = "<item><link>https://blog.example/lid</link></item>";
    site.serve("/blog/feed/", "application/rss+xml", "<rss><channel>" + item + "</channel></rss>");
    assertThat(ids(connector().read(null))).containsExactly("https://blog.example/lid");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/wp-json/, https://a.example/feed/",
    "https://a.example/index.php/wp-json/, https://a.example/index.php/feed/",
    "https://a.example/blog/?rest_route=/, https://a.example/blog/?feed=rss2",
    "https://a.example/api/,",
  })
  void theAddressOfItsFeedFollowsFromThatOfItsApi(String api, String feed) {
    assertThat(new WordPress(api).feed()).isEqualTo(feed);
  }

  @Test
  void aCommentThatItListsNoLongerIsGone() throws Exception {
    serveList("/blog/wp-json/wp/v2/comments", "include=1");
    assertThat(ids(refresh())).containsExactly("/blog/lid/#comment-2");
  }

  @Test
  void aPostWhoseAddressLeadsToAnotherIsGoneWhereItIsNotListed() throws Exception {
    site.redirect("/blog/kept/", 301, "/blog/lid/").redirect("/blog/li/", 301, "/blog/lid/");
    serveList("/blog/wp-json/wp/v2/posts", "slug=kept");
    assertThat(ids(refresh("/blog/kept/", "/blog/li/"))).containsExactly("/blog/li/");
  }

  @Test
  void anApiThatIsClosedTellsNothing() throws Exception {
    site.serve("/blog/wp-json/wp/v2/comments", 401, Map.of());
    assertThat(refresh().changes()).isEmpty();
    assertThat(refresh().failures()).isEmpty();
  }

  /** Serves a list that holds one item, and only when it is asked for that. */
  private void serveList(String path, String asked) {
    site.on(
        path,
        exchange -> {
          boolean there = exchange.getRequestURI().getQuery().endsWith("&" + asked);
          byte[] list = (there ? "[{\"id\":1}]" : "[]").getBytes(UTF_8);
          TestSite.send(exchange, 200, Map.of("Content-Type", "application/json"), list);
        });
  }

  private Page refresh() throws FetchException, InterruptedException {
    return refresh("/blog/lid/", "/blog/lid/#comment-1", "/blog/lid/#comment-2");
  }

  private Page refresh(String... paths) throws FetchException, InterruptedException {
    return connector()
        .refresh(Stream.of(paths).map(path -> new PostReference(path, site.url(path))).toList());
  }
}
