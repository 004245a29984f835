package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Origin;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Share of voice, by REST and on its page. */
class VoiceTest {
  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void start() throws IOException {
    console = ConsoleHarness.filled(folder);
    watch(new Tracker("Tindra & Co", TrackerKind.BRAND, "tindra"));
    watch(new Tracker("Ocha", TrackerKind.COMPETITOR, null));
    watch(new Tracker("Recalls", TrackerKind.THEME, null));
    console.index(SampleMentions.all().stream().map(VoiceTest::matched).toList());
  }

  /** All are of Tindra, every second one its own; Japanese ones are of Ocha. */
  private static Mention matched(Mention mention) {
    boolean own = mention.id().hashCode() % 2 == 0;
    TrackerMatch tindra = new TrackerMatch("Tindra & Co", own, null, null);
    return mention.with(
        "ja".equals(mention.language())
            ? List.of(tindra, new TrackerMatch("Ocha", false, null, null))
            : List.of(tindra));
  }

  private void watch(Tracker tracker) {
    console.store.trackers().save(tracker, Origin.CONSOLE);
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void comparesBrandsAndCompetitorsOfTheLastDays() throws Exception {
    JsonNode voice = console.json("/api/v1/voice?own=true&copies=true");

    new Schemas(console.json("/api/v1/openapi.json")).check("Voice", voice);
    assertThat(voice.get("from").asText()).isEqualTo("2026-02-19");
    assertThat(voice.get("to").asText()).isEqualTo("2026-03-20");
    assertThat(voice.get("trackers").findValuesAsText("name"))
        .containsExactly("Tindra & Co", "Ocha");
    long posts = console.json("/api/v1/mentions?from=2026-02-19").get("total").asLong();
    JsonNode tindra = voice.at("/trackers/0");
    assertThat(tindra.get("posts").asLong()).isEqualTo(posts);
    long ocha = voice.at("/trackers/1/posts").asLong();
    assertThat(tindra.get("share").asDouble()).isEqualTo((double) posts / (posts + ocha));
    assertThat(tindra.get("netSentiment").asDouble()).isBetween(-1.0, 1.0);
  }

  @Test
  void leavesOutOwnPostsAndCopiesUnlessTold() throws Exception {
    long earned = posts("");
    long withOwn = posts("&own=true");
    long withCopies = posts("&own=true&copies=true");
    assertThat(earned).isPositive().isLessThan(withOwn);
    assertThat(withCopies).isEqualTo(withOwn + 3);
    assertThat(posts("&own=true&from=2026-03-20")).isLessThan(withOwn);
  }

  private long posts(String more) throws Exception {
    String name = QueryString.encode("Tindra & Co");
    return console.json("/api/v1/voice?tracker=" + name + more).at("/trackers/0/posts").asLong();
  }

  @Test
  void saysWhatCannotBeCompared() throws Exception {
    assertThat(console.get("/api/v1/voice?tracker=Nobody").statusCode()).isEqualTo(404);
    assertThat(console.get("/api/v1/voice?from=2020-01-01").statusCode()).isEqualTo(400);
    assertThat(console.get("/api/v1/voice?from=2026-03-02&to=2026-03-01").statusCode())
        .isEqualTo(400);
  }

  @Test
  void thePageHasTheSameAndLeadsToThePosts() throws Exception {
    Document page = Jsoup.parse(console.get("/voice").body());

    assertThat(page.select(".shares tbody th").eachText()).containsExactly("Tindra & Co", "Ocha");
    assertThat(page.select("input[name=tracker][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("Ocha", "Tindra & Co");
    JsonNode data = ConsoleHarness.parsed(page.select(".voice-charts").attr("data-voice"));
    assertThat(data.get("days")).hasSize(30);
    assertThat(data.at("/lines/0/posts")).hasSize(30);
    assertThat(data.at("/lines/0/net")).hasSize(30);
    String number = page.select(".shares tbody a").first().text();
    assertThat(number).isEqualTo(String.valueOf(posts("")));
    Document found =
        Jsoup.parse(console.get(page.select(".shares tbody a").first().attr("href")).body());
    assertThat(found.select(".total").text()).startsWith(number + " posts");
    Document one = Jsoup.parse(console.get("/voice?tracker=Ocha&own=true").body());
    assertThat(one.select(".shares tbody th").eachText()).containsExactly("Ocha");
    assertThat(one.select("input[name=own][checked]")).hasSize(1);
  }
}
