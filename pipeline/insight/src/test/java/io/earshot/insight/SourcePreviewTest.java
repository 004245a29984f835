package io.earshot.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcePreviewTest {
  private HttpServer server;
  private Store store;
  private SourcePreview preview;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    store = Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "earshot", ""));
    preview = new SourcePreview(new HttpFetcher(HttpSettings.defaults()), store.sources());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    store.close();
  }

  @Test
  void showsThreePostsAndProposesASource() throws Exception {
    String url = serve("/feed", "application/rss+xml", feed(5));

    Proposal proposal = preview.propose(url, true);

    assertThat(proposal.posts())
        .extracting(Post::title)
        .containsExactly("Post 1", "Post 2", "Post 3");
    assertThat(proposal.stanza().name()).isEqualTo("localhost");
    assertThat(proposal.stanza().kind()).isEqualTo(SourceKind.FEED);
    assertThat(proposal.stanza().urls()).containsExactly(url);
    assertThat(proposal.stanza().keepDays()).isEqualTo(730);
    assertThat(proposal.remarks()).isEmpty();
    assertThat(store.sources().all()).isEmpty();
  }

  @Test
  void findsTheFeedThatAPageNames() throws Exception {
    serve("/feed", "application/rss+xml", feed(1));
    String page =
        serve(
            "/",
            "text/html",
            "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>");

    assertThat(preview.propose(page, true).posts()).hasSize(1);
  }

  @Test
  void readsASiteWithoutAFeedByItsSitemap() throws Exception {
    String root = serve("/", "text/html", "<html><body>No feed here</body></html>");
    serve(
        "/sitemap.xml",
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>%spost.html</loc><lastmod>2026-03-01</lastmod></url></urlset>
        """
            .formatted(root));
    serve(
        "/post.html",
        "text/html",
        """
        <html><head><title>A kettle that whistles</title></head><body><article>
        <h1>A kettle that whistles</h1><p>%s</p></article></body></html>
        """
            .formatted(
                "It whistles whenever the water boils, and the cat leaves the room. ".repeat(9)));

    Proposal proposal = preview.propose(root, true);

    assertThat(proposal.stanza().kind()).isEqualTo(SourceKind.SITEMAP);
    assertThat(proposal.posts()).extracting(Post::title).containsExactly("A kettle that whistles");
  }

  @Test
  void saysWhichSourceReadsTheSame() throws Exception {
    String url = serve("/feed", "application/rss+xml", feed(1));
    store.sources().save(preview.propose(url, true).stanza(), Origin.CONSOLE);

    Proposal again = preview.propose(url, true);

    assertThat(again.stanza().name()).isEqualTo("localhost 2");
    assertThat(again.remarks())
        .containsExactly("The source 'localhost' reads this address already.");
  }

  @Test
  void saysWhyThereIsNothingToRead() {
    String empty = serve("/empty", "application/rss+xml", feed(0));
    String page = serve("/page", "text/html", "<html><body>Hello</body></html>");

    assertThatThrownBy(() -> preview.propose(empty, true))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("No post was found");
    assertThatThrownBy(() -> preview.propose(page, true))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("names no feed");
    assertThatThrownBy(() -> preview.propose(page + "/missing", true))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("404");
  }

  @Test
  void doesNotReachPrivateAddressesUnlessAllowed() {
    String url = serve("/feed", "application/rss+xml", feed(1));
    assertThatThrownBy(() -> preview.propose(url, false))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("localhost");
  }

  private String serve(String path, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          boolean here = exchange.getRequestURI().getPath().equals(path);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(here ? 200 : 404, here ? bytes.length : -1);
          if (here) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static String feed(int posts) {
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= posts; i++) {
      items.append(
          "<item><title>Post %d</title><link>https://a.example/%d</link><description>Text</description></item>"
              .formatted(i, i));
    }
    return "<rss version=\"2.0\"><channel><title>A</title>" + items + "</channel></rss>";
  }
}
