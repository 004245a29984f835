package io.earshot.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MastodonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUBLIC = "/api/v1/timelines/public?local=true&limit=7";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:11:12Z"));
  private final Browser browser = new Browser();
  private SampleWeb web;
  private String server;

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(clock, Duration.ofSeconds(6));
    server = "http://ristretto.localhost:" + web.ports().web();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void linksLeadDownToTheFirstPost() throws IOException {
    List<String> urls = new ArrayList<>();
    String next = server + PUBLIC;
    while (next != null) {
      Browser.Reply page = browser.get(next);
      JSON.readTree(page.body()).forEach(status -> urls.add(status.path("url").asText()));
      next = link(page, "next");
    }
    assertThat(urls)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(posts().stream().map(SamplePost::url).toList());
  }

  @Test
  void linksLeadUpToWhatCame() throws IOException {
    List<String> before = posts().stream().map(SamplePost::url).toList();
    String previous = link(browser.get(server + PUBLIC), "prev");
    clock.advance(Duration.ofMinutes(20));
    List<String> came = new ArrayList<>();
    while (previous != null) {
      Browser.Reply page = browser.get(previous);
      JsonNode statuses = JSON.readTree(page.body());
      for (int i = statuses.size() - 1; i >= 0; i--) {
        came.add(statuses.get(i).path("url").asText());
      }
      previous = link(page, "prev");
    }
    assertThat(came)
        .hasSizeGreaterThan(14)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            posts().stream().map(SamplePost::url).filter(url -> !before.contains(url)).toList());
  }

  @Test
  void hashtagsAccountsSearchesAndSingleStatusesAreFound() throws IOException {
    assertThat(json("/api/v1/timelines/tag/Coffee")).isNotEmpty();
    JsonNode dan = json("/api/v1/accounts/lookup?acct=grindbitter");
    assertThat(dan.path("fields").path(0).path("value").asText()).contains("grindbitter.localhost");
    JsonNode his = json("/api/v1/accounts/" + dan.path("id").asText() + "/statuses");
    assertThat(his).isNotEmpty();
    String id = his.path(0).path("id").asText();
    assertThat(json("/api/v1/statuses/" + id)).isEqualTo(his.path(0));
    assertThat(json("/api/v2/search?type=statuses&q=kettle").path("error").asText()).isNotEmpty();
    assertThat(
            browser.get(server + "/api/v2/search?type=statuses&q=kettle", bearer()[0], bearer()[1]))
        .satisfies(found -> assertThat(found.text()).contains("statuses").contains("kettle"));
  }

  @Test
  void theStreamTellsWhatIsWrittenChangedAndTakenDown() throws IOException {
    assertThat(browser.get(server + "/api/v1/streaming/public/local").status()).isEqualTo(401);
    try (BufferedReader stream = stream()) {
      assertThat(stream.readLine()).isEqualTo(":)");
      clock.advance(Duration.ofSeconds(50));
      List<String> events = new ArrayList<>();
      String gone = null;
      for (String line = stream.readLine(); gone == null; line = stream.readLine()) {
        events.add(line);
        gone = events.contains("event: delete") && line.startsWith("data: ") ? line : null;
      }
      assertThat(events).contains("event: update", "event: status.update");
      assertThat(String.join("", events)).contains("FOUR screws");
      String id = gone.substring("data: ".length());
      assertThat(browser.get(server + "/api/v1/statuses/" + id).status()).isEqualTo(404);
    }
  }

  private BufferedReader stream() throws IOException {
    URLConnection connection =
        URI.create("http://127.0.0.1:" + web.ports().web() + "/api/v1/streaming/public/local")
            .toURL()
            .openConnection();
    connection.setRequestProperty("Host", "ristretto.localhost");
    connection.setRequestProperty(bearer()[0], bearer()[1]);
    return new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
  }

  /** The JDK's client looks up names itself; so the host is named apart. */
  @BeforeAll
  static void mayNameHosts() {
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
  }

  private static String[] bearer() {
    return new String[] {"Authorization", "Bearer " + SampleWeb.TOKEN};
  }

  private static String link(Browser.Reply page, String relation) {
    Matcher link =
        Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"")
            .matcher(page.link() == null ? "" : page.link());
    return link.find() ? link.group(1) : null;
  }

  private List<SamplePost> posts() {
    return web.posts().stream().filter(post -> post.url().startsWith(server)).toList();
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(browser.get(server + path).body());
  }
}
