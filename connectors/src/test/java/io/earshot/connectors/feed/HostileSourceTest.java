package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Failure;
import io.earshot.connectors.FullText;
import io.earshot.connectors.Page;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.TestSite;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of hostile answers on the whole way from the server to the posts. */
@Timeout(60)
class HostileSourceTest {
  private final TestSite site = TestSite.start();
  private final Set<String> ids = new HashSet<>();
  private final List<Failure> failures = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  /** Reads to the end of what the feed has, and gives the cursor. */
  private String read(String cursor) throws FetchException, InterruptedException {
    String url = site.url("/feed");
    SourceStanza stanza =
        new SourceStanza(
            "hostile",
            SourceKind.FEED,
            List.of(url),
            null,
            0,
            24,
            FullText.NEVER,
            null,
            true,
            false);
    try (FeedConnector connector =
        new FeedConnector(stanza, url, new HttpFetcher(HttpSettings.defaults()))) {
      Page page = connector.read(cursor);
      note(page);
      while (page.more()) {
        page = connector.read(page.cursor());
        note(page);
      }
      return page.cursor();
    }
  }

  private void note(Page page) {
    page.changes().forEach(change -> assertThat(ids.add(change.id())).isTrue());
    failures.addAll(page.failures());
  }

  @Test
  void ofAMillionEntriesTenThousandArePostsAndTheRestIsOneFailure() throws Exception {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 1_000_000; i++) {
      feed.append("<item><guid>").append(i);
    }
    site.serve("/feed", "text/xml", feed.append("</guid></item></channel></rss>").toString());
    String cursor = read(null);
    read(cursor);
    assertThat(ids).hasSize(Limits.ENTRIES);
    assertThat(failures)
        .extracting(Failure::reason)
        .containsExactly("990,000 entries after the first 10,000 were left out");
  }

  @Test
  void tenGigabytesOfZerosInGzipAreOneFailureAfterWhatCameBefore() throws Exception {
    site.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream gzip = new GZIPOutputStream(exchange.getResponseBody())) {
            String entries = "<rss><channel><item><guid>1</guid></item><item><guid>2</guid><title>";
            gzip.write(entries.getBytes(UTF_8));
            sendZeros(gzip);
          }
        });
    read(null);
    assertThat(ids).hasSize(1);
    assertThat(failures)
        .extracting(Failure::reason)
        .containsExactly("the document is larger than 20 MB: the rest was left out");
  }

  /** Until nobody takes them any more. */
  private static void sendZeros(OutputStream out) throws IOException {
    byte[] zeros = new byte[1_000_000];
    for (int i = 0; i < 10_000; i++) {
      out.write(zeros);
    }
  }
}
