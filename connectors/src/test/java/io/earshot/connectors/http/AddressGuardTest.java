package io.earshot.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Here 127.0.0.1 plays the public Internet, and 127.0.0.2 a machine behind the firewall. */
@Timeout(30)
class AddressGuardTest {
  private static final AddressRule ONLY_ONE =
      address -> address.getHostAddress().equals("127.0.0.1") ? null : "an inner address";

  private final TestSite outer = TestSite.start();
  private final TestSite inner = TestSite.start("127.0.0.2", outer.port());

  AddressGuardTest() {
    outer.serve("/feed", "text/plain", "outer");
    inner.serve("/feed", "text/plain", "secret");
  }

  @AfterEach
  void stop() {
    outer.close();
    inner.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://127.0.0.1:1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::]/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
      })
  void whatIsNotThePublicInternetIsRefused(String url) {
    FetchException thrown = failure(Fetching.fetcher(), url);
    assertThat(thrown.reason()).as(thrown.getMessage()).isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1",
        "64:ff9b::101:101",
        "2002:101:101::",
      })
  void theRestIsPublic(String address) throws UnknownHostException {
    assertThat(AddressRule.PUBLIC.objection(InetAddress.getByName(address))).isNull();
  }

  @Test
  void aRefusalNamesTheAddressAndTheRemedy() {
    assertThat(failure(Fetching.fetcher(), "http://127.0.0.1:1/x"))
        .hasMessage(
            "http://127.0.0.1:1/x: 127.0.0.1 leads to 127.0.0.1, which is a loopback address: a"
                + " source reaches it only where private addresses are allowed (allow-private)");
  }

  @Test
  void aRedirectToAnInnerAddressIsRefused() {
    outer.redirect("/away", 302, inner.url("/feed"));
    FetchException thrown = failure(fetcher(Dns.SYSTEM), outer.url("/away"));

    assertThat(thrown.reason()).isEqualTo(Reason.REFUSED);
    assertThat(thrown).hasMessageContaining("127.0.0.2, which is an inner address");
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void aNameThatChangesItsAddressIsRefused() {
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    Dns rebinding = host -> List.of(InetAddress.getByName(answers.remove()));
    outer.serve("/a", 302, Map.of("Location", "/feed", "Connection", "close"));
    FetchException thrown =
        failure(fetcher(rebinding), "http://rebind.example:" + outer.port() + "/a");

    assertThat(thrown.reason()).isEqualTo(Reason.REFUSED);
    assertThat(answers).isEmpty();
    assertThat(outer.requests()).hasSize(1);
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void ofSeveralAddressesOnlyPublicOnesAreUsed() throws Exception {
    Dns both =
        host ->
            List.of(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Fetched fetched =
        fetcher(both).fetch(Fetching.guarded("http://both.example:" + outer.port() + "/feed"));

    assertThat(fetched.body()).asString().isEqualTo("outer");
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void aConnectionOpenedByLeaveIsNotLentToOthers() throws Exception {
    HttpFetcher fetcher = fetcher(Dns.SYSTEM);
    assertThat(fetcher.fetch(Fetching.local(inner.url("/feed"))).body())
        .asString()
        .isEqualTo("secret");
    assertThat(failure(fetcher, inner.url("/feed")).reason()).isEqualTo(Reason.REFUSED);
    assertThat(inner.requests()).hasSize(1);
  }

  @Test
  void anUnknownHostIsNoRefusal() {
    Dns empty =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(failure(fetcher(empty), "http://nowhere.example/"))
        .hasMessage("http://nowhere.example/: no such host")
        .extracting(FetchException::reason)
        .isEqualTo(Reason.NETWORK);
  }

  @Test
  void aHangingNameServerIsLeftAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    Dns hanging =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    HttpLimits limits =
        new HttpLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(300), 5);
    ManualTime time = new ManualTime();
    HttpSettings settings = new HttpSettings(null, limits, Politeness.DEFAULT);
    HttpFetcher fetcher = new HttpFetcher(settings, hanging, ONLY_ONE, time, time);
    assertThat(failure(fetcher, "http://slow.example/")).hasMessageContaining("no answer in time");
    never.countDown();
  }

  private static HttpFetcher fetcher(Dns dns) {
    ManualTime time = new ManualTime();
    HttpSettings settings = new HttpSettings(null, Fetching.SHORT, Politeness.DEFAULT);
    return new HttpFetcher(settings, dns, ONLY_ONE, time, time);
  }

  private static FetchException failure(HttpFetcher fetcher, String url) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Fetching.guarded(url)));
  }
}
