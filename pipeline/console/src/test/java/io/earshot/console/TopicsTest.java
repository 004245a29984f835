package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.TopicFound;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Origin;
import io.earshot.store.Rise;
import io.earshot.store.Topic;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, the posts that have them, and what rises: in pages, and by REST. */
class TopicsTest {
  private static final String TOPICS = "/api/v1/topics";

  @TempDir private Path folder;
  private ConsoleHarness console;
  private Schemas schemas;

  @BeforeEach
  void start() throws Exception {
    console = ConsoleHarness.filled(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
    Mention one = SampleMentions.all().get(0);
    console.index(
        List.of(
            one.with(one.analysis().with(List.of(new TopicFound("Ease of use", 0.8))))
                .with(List.of(new TrackerMatch("Tindra", false, null, null)))));
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void aTopicIsAddedReplacedAndDeleted() throws Exception {
    String body =
        """
        {"name": "Ease of use", "description": "How easy it is.", "examples": ["So simple!"], "query": "manual"}
        """;
    HttpResponse<String> added = console.send("POST", TOPICS, body);
    assertThat(added.statusCode()).isEqualTo(201);
    String path = added.headers().firstValue("Location").orElseThrow();
    JsonNode topic = console.json(path);
    schemas.check("Topic", topic);
    assertThat(topic.get("examples").get(0).asText()).isEqualTo("So simple!");
    JsonNode preview = ConsoleHarness.json(console.send("POST", TOPICS + "/preview", body));
    assertThat(preview.get("wholeQuery").asText()).contains("topic:\"Ease of use\" OR manual");
    assertThat(console.send("POST", TOPICS, "{\"name\": \"ease of USE\"}").statusCode())
        .isEqualTo(409);
    String refused = body.replace("manual", "tracker:tindra");
    assertThat(ConsoleHarness.json(console.send("PUT", path, refused)).get("detail").asText())
        .contains("tracker is known only after topics are");

    Document page = Jsoup.parse(console.get("/topics").body());
    assertThat(page.select(".watched .quiet").text()).startsWith("1 post in the last 30 days");
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(console.get(path).statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(console.get("/topics").body()).select(".nothing h2").text())
        .isEqualTo("No topics yet");
  }

  @Test
  void topicsOfTheFilesAreShownAndLeftAlone() throws Exception {
    console
        .store
        .topics()
        .importFile(List.of(new Topic("Price", "What <b>it</b> costs", null, null)));
    assertThat(console.send("DELETE", TOPICS + "/Price", "").statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(console.get("/topics/Price").body());
    assertThat(page.select("fieldset[disabled]")).isNotEmpty();
    assertThat(page.select("#description").text()).isEqualTo("What <b>it</b> costs");
    assertThat(console.store.topics().all().get(0).origin()).isEqualTo(Origin.FILE);
  }

  @Test
  void postsAreCountedAndNarrowedByTopic() throws Exception {
    JsonNode found = console.json("/api/v1/mentions?topic=ease+of+use&facet=topic");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    JsonNode mention = found.get("mentions").get(0);
    schemas.check("Mention", mention);
    assertThat(mention.at("/analysis/topics/Ease of use").asDouble()).isEqualTo(0.8);
    assertThat(console.get("/export.csv?topic=ease+of+use").body()).contains(",Ease of use,");
    Document page = Jsoup.parse(console.get("/?q=").body());
    assertThat(page.text()).contains("Ease of use");
  }

  @Test
  void whatRisesIsShownWithPostsThatShowIt() throws Exception {
    assertThat(Jsoup.parse(console.get("/rising").body()).select(".nothing h2").text())
        .isEqualTo("Nothing rises");
    String id = SampleMentions.all().get(0).id();
    console.store.rising().put(rise("lid", List.of(id, "gone")));
    console.store.rising().put(rise("<i>lid", List.of("gone")));

    JsonNode rising = console.json("/api/v1/rising").get("rising");
    assertThat(rising).hasSize(2).allSatisfy(one -> schemas.check("Rise", one));
    assertThat(rising.findValuesAsText("query")).contains("earned:\"Tindra\" AND lid");
    Document page = Jsoup.parse(console.get("/rising").body());
    assertThat(page.select("h2.kind").eachText()).containsExactlyInAnyOrder("lid", "<i>lid");
    assertThat(page.select(".hit")).hasSize(1);
    assertThat(page.text()).contains("Its posts are no longer there.");
    String search = page.select("h2.kind a").attr("href");
    assertThat(console.get(search).statusCode()).isEqualTo(200);
  }

  private static Rise rise(String term, List<String> examples) {
    return new Rise(
        "Tindra", term, SampleMentions.NOW, SampleMentions.NOW, 9, 0.25, 1e-9, examples);
  }
}
