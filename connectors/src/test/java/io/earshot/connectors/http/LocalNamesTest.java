package io.earshot.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalNamesTest {
  private final TestSite site = TestSite.start();
  private final ManualTime time = new ManualTime();
  private final HttpFetcher fetcher = Fetching.fetcher(Fetching.SHORT, time);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aNameBelowLocalhostIsThisMachineWhateverTheResolverKnows() throws Exception {
    site.serve("/feed", "text/xml", "<rss/>");

    assertThat(fetcher.fetch(Fetching.local(url())).status()).isEqualTo(200);
    assertThat(site.requests().get(0).header("Host")).startsWith("blog.localhost:");
  }

  @Test
  void isRefusedLikeAnyAddressOfThisMachine() {
    FetchException refused =
        catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Fetching.guarded(url())));

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void isAskedWithoutPauses() throws Exception {
    site.serve("/feed", "text/xml", "<rss/>");
    Instant before = time.instant();
    fetcher.fetch(Fetching.local(url()));
    fetcher.fetch(Fetching.local(url()));

    assertThat(time.instant()).isEqualTo(before);
  }

  private String url() {
    return "http://blog.localhost:" + site.port() + "/feed";
  }
}
