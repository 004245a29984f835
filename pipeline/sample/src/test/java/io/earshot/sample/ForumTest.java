package io.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForumTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:11:12Z"));
  private final Browser browser = new Browser();
  private SampleWeb web;
  private String forum;

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(clock, Duration.ofSeconds(6));
    forum = "http://steamwand.localhost:" + web.ports().web();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void pagesDownToTheFirstPostByDescendingId() throws IOException {
    List<Long> ids = new ArrayList<>();
    JsonNode page = json("/posts.json").path("latest_posts");
    while (!page.isEmpty()) {
      page.forEach(post -> ids.add(post.path("id").asLong()));
      page = json("/posts.json?before=" + (ids.get(ids.size() - 1) - 1)).path("latest_posts");
    }
    List<Long> descending = ids.stream().distinct().sorted((a, b) -> Long.compare(b, a)).toList();
    assertThat(ids).isEqualTo(descending).hasSize(posts().size());
  }

  @Test
  void newPostsHaveHigherIds() throws IOException {
    long newest = json("/posts.json").path("latest_posts").path(0).path("id").asLong();
    for (int minute = 0; minute < 30; minute++) {
      clock.advance(Duration.ofMinutes(1));
      long next = json("/posts.json").path("latest_posts").path(0).path("id").asLong();
      assertThat(next).isGreaterThanOrEqualTo(newest);
      newest = next;
    }
  }

  @Test
  void aTopicAndItsPostsAreWhereTheirAddressesSay() throws IOException {
    for (SamplePost post : posts()) {
      String[] parts = post.url().split("/");
      String topic = parts[parts.length - 2];
      String number = parts[parts.length - 1];
      JsonNode found =
          number.equals("1")
              ? json("/t/" + topic + ".json").path("post_stream").path("posts").path(0)
              : json("/posts/by_number/" + topic + "/" + number + ".json");
      assertThat(found.path("username").asText()).as(post.url()).isEqualTo(post.handle());
      assertThat(found.path("post_number").asText()).isEqualTo(number);
    }
  }

  @Test
  void whatIsChangedReadsOtherwiseAndWhatIsTakenDownIsNotFound() throws IOException {
    clock.advance(Duration.ofSeconds(30));
    SamplePost drips = one("Steam wand drips");
    SamplePost spam = one("Genuine gaskets");
    String topic = "/t/" + drips.url().split("/")[4] + ".json";
    assertThat(json(topic).toString()).doesNotContain("it was the gasket");
    clock.advance(Duration.ofSeconds(60));
    assertThat(json(topic).toString()).contains("it was the gasket");
    assertThat(browser.get(forum + "/t/" + spam.url().split("/")[4] + ".json").status())
        .isEqualTo(404);
  }

  @Test
  void searchesForWordsAndListsTopics() throws IOException {
    JsonNode hits = json("/search.json?q=recall%20order:latest&page=1").path("posts");
    assertThat(hits).isNotEmpty();
    assertThat(hits.path(0).has("topic_id")).isTrue();
    assertThat(json("/latest.json").path("topic_list").path("topics")).hasSizeGreaterThan(15);
  }

  private SamplePost one(String title) {
    return posts().stream()
        .filter(post -> post.title() != null && post.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private List<SamplePost> posts() {
    return web.posts().stream().filter(post -> post.url().startsWith(forum)).toList();
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(browser.get(forum + path).body());
  }
}
