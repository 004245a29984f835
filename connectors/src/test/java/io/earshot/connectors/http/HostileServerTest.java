package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileServerTest {
  private static final HttpLimits IMPATIENT =
      new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1), 5);

  private final HttpFetcher fetcher = Fetching.fetcher();
  private final HttpFetcher impatient = Fetching.fetcher(IMPATIENT, new ManualTime());

  @Test
  void tenGigabytesOfGzippedZerosCostNoMoreThanTheLimit() throws Exception {
    AtomicReference<CountingOutputStream> sent = new AtomicReference<>();
    CountDownLatch ended = new CountDownLatch(1);
    RawSite.Script bomb =
        out -> {
          sent.set(new CountingOutputStream(out));
          try {
            sendZeros(sent.get(), 10_000_000_000L);
          } finally {
            ended.countDown();
          }
        };
    try (RawSite site = RawSite.start(bomb)) {
      Fetched fetched = fetcher.fetch(Fetching.local(site.url("/feed"), 1_000_000));

      assertThat(fetched.truncated()).isTrue();
      assertThat(fetched.body()).hasSize(1_000_000).containsOnly(0);
      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(sent.get().getByteCount()).isLessThan(8_000_000);
    }
  }

  private static void sendZeros(OutputStream out, long count) throws IOException {
    out.write(head("Content-Encoding: gzip"));
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[1_000_000];
      for (long left = count; left > 0; left -= zeros.length) {
        gzip.write(zeros);
      }
    }
  }

  @Test
  void fiftyMegabytesAreCutAtTheLimit() throws Exception {
    byte[] line = "x".repeat(1_000_000).getBytes(UTF_8);
    RawSite.Script big =
        out -> {
          out.write(head("Content-Length: 50000000"));
          for (int i = 0; i < 50; i++) {
            out.write(line);
          }
        };
    try (RawSite site = RawSite.start(big)) {
      Fetched fetched = fetcher.fetch(Fetching.local(site.url("/feed")));
      assertThat(fetched.body()).hasSize(20_000_000);
      assertThat(fetched.truncated()).isTrue();
    }
  }

  @Test
  void anEndlessSlowBodyEndsAtTheDeadlineAndWhatCameIsKept() throws Exception {
    RawSite.Script drip =
        out -> {
          out.write(head("ETag: \"a\""));
          dripForEver(out);
        };
    try (RawSite site = RawSite.start(drip)) {
      long start = System.nanoTime();
      Fetched fetched = impatient.fetch(Fetching.local(site.url("/feed")));

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
      assertThat(fetched.body()).isNotEmpty().containsOnly('x');
      assertThat(fetched.truncated()).isTrue();
      assertThat(fetched.header("etag")).as("would hide the rest for ever").isNull();
    }
  }

  @Test
  void anEndlessSlowHeadEndsAtTheDeadline() throws Exception {
    RawSite.Script drip =
        out -> {
          out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
          dripForEver(out);
        };
    try (RawSite site = RawSite.start(drip)) {
      assertThat(failure(impatient, site.url("/feed")))
          .hasMessageContaining("no answer in time")
          .extracting(FetchException::reason)
          .isEqualTo(Reason.NETWORK);
    }
  }

  private static void dripForEver(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(20);
    }
  }

  @Test
  void silenceEndsAtTheReadDeadline() throws Exception {
    try (RawSite site = RawSite.start(out -> Thread.sleep(20_000))) {
      HttpLimits quick =
          new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(60), 5);
      assertThat(failure(Fetching.fetcher(quick, new ManualTime()), site.url("/feed")))
          .hasMessageContaining("no answer in time");
    }
  }

  @Test
  void endlessHeadersAreRefused() throws Exception {
    byte[] header = ("X-Long: " + "x".repeat(8000) + "\r\n").getBytes(UTF_8);
    RawSite.Script endless =
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
          while (true) {
            out.write(header);
          }
        };
    try (RawSite site = RawSite.start(endless)) {
      assertThat(failure(fetcher, site.url("/")).reason()).isEqualTo(Reason.NETWORK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip,gzip,gzip,gzip\r\nContent-Length: 0\r\n\r\n",
      })
  void nonsenseIsAnExceptionWithAReason(String answer) throws Exception {
    try (RawSite site = RawSite.start(RawSite.text(answer))) {
      FetchException thrown = failure(fetcher, site.url("/feed"));
      assertThat(thrown.reason()).isEqualTo(Reason.NETWORK);
      assertThat(thrown).hasMessageStartingWith(site.url("/feed") + ": ");
      assertThat(thrown.getMessage()).doesNotContain("\r", "\n");
    }
  }

  @Test
  void whatCameBeforeTheCutIsKept() throws Exception {
    String cut = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss><channel>";
    try (RawSite site = RawSite.start(RawSite.text(cut))) {
      Fetched fetched = fetcher.fetch(Fetching.local(site.url("/feed")));
      assertThat(fetched.body()).asString(UTF_8).isEqualTo("<rss><channel>");
      assertThat(fetched.truncated()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://"})
  void aRedirectToAnythingButTheWebIsRefused(String location) {
    try (TestSite site = TestSite.start()) {
      site.redirect("/feed", 302, location);
      FetchException thrown = failure(fetcher, site.url("/feed"));
      assertThat(thrown.reason()).isEqualTo(Reason.REFUSED);
      assertThat(thrown).hasMessageContaining("redirects to '" + location + "'");
    }
  }

  @Test
  void aCircleOfRedirectsIsNoticed() {
    try (TestSite site = TestSite.start()) {
      site.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
      assertThat(failure(fetcher, site.url("/a")))
          .hasMessageContaining("in a circle")
          .extracting(FetchException::reason)
          .isEqualTo(Reason.REDIRECTS);
      assertThat(site.requests()).hasSize(2);
    }
  }

  @Test
  void anEndlessChainOfRedirectsEnds() {
    try (TestSite site = TestSite.start()) {
      site.on(
          "/a",
          exchange -> {
            String query = exchange.getRequestURI().getQuery();
            exchange.getResponseHeaders().add("Location", "/a?" + query + "x");
            exchange.sendResponseHeaders(302, -1);
          });
      assertThat(failure(fetcher, site.url("/a?x")).reason()).isEqualTo(Reason.REDIRECTS);
      assertThat(site.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "feed.xml", "file:///etc/passwd", "http://", "http://a b/", "://x"})
  void whatIsNoWebAddressIsRefused(String url) {
    assertThat(failure(fetcher, url).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void anInterruptEndsTheWaitAtOnce() throws Exception {
    try (RawSite site = RawSite.start(out -> Thread.sleep(20_000))) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread waiting =
          new Thread(
              () -> {
                try {
                  Fetching.fetcher(HttpLimits.DEFAULT, new ManualTime())
                      .fetch(Fetching.local(site.url("/")));
                } catch (FetchException | InterruptedException e) {
                  thrown.set(e);
                }
              });
      waiting.start();
      waiting.interrupt();
      waiting.join(5_000);
      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }
  }

  private static byte[] head(String header) {
    return ("HTTP/1.1 200 OK\r\n" + header + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1);
  }

  private static FetchException failure(HttpFetcher fetcher, String url) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Fetching.local(url)));
  }
}
