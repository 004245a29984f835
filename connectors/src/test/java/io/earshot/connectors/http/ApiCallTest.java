package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiCallTest {
  private final TestSite site = TestSite.start();
  private final HttpFetcher fetcher = Fetching.fetcher();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void givesAnswersOfAnyStatus() throws Exception {
    List<String> bodies = new CopyOnWriteArrayList<>();
    site.on(
        "/api",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          TestSite.send(
              exchange, 400, Map.of("X-Status-Reason", "nö"), "{\"a\":1}".getBytes(UTF_8));
        });
    ApiAnswer answer = fetcher.call(call("PUT", "{\"ä\":1}", true));

    assertThat(bodies).containsExactly("{\"ä\":1}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.isGood()).isFalse();
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    assertThat(answer.header("x-status-reason")).isNotNull();
    assertThat(answer.notBefore()).isNull();
    assertThat(site.requests().get(0).method()).isEqualTo("PUT");
    assertThat(site.requests().get(0).header("X-Key")).isEqualTo("k");
    assertThat(fetcher.call(call("GET", null, true)).status()).isEqualTo(400);
  }

  /** The server may have done what it was asked: whoever asked looks, before he asks again. */
  @Test
  void aCallWhoseConnectionBreaksIsNotMadeAgain() {
    site.on(
        "/api",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          throw new IOException("the connection breaks");
        });

    assertThatThrownBy(() -> fetcher.call(call("POST", "{}", true)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NETWORK));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void reachesWhatIsPrivateOnlyIfItMay() {
    assertThatThrownBy(() -> fetcher.call(call("GET", null, false)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    assertThat(site.requests()).isEmpty();
  }

  private ApiCall call(String method, String body, boolean allowPrivate) {
    return new ApiCall(
        method,
        site.url("/api"),
        body == null ? null : "application/json",
        body,
        Map.of("X-Key", "k"),
        allowPrivate);
  }
}
