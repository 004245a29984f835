package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API as a program uses it; every answer is held against the OpenAPI document. */
class ApiTest {
  @TempDir private static Path folder;
  private static ConsoleHarness console;
  private static Schemas schemas;

  @BeforeAll
  static void start() throws Exception {
    console = ConsoleHarness.filled(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
  }

  @AfterAll
  static void stop() throws IOException {
    console.close();
  }

  @Test
  void aSearchGivesPostsCountsAndDays() throws Exception {
    JsonNode page =
        console.json(
            "/api/v1/mentions?q=kettle&size=2&facet=sentiment&facet=language&histogram=true");

    schemas.check("MentionPage", page);
    assertThat(page.get("total").asLong()).isGreaterThan(60);
    assertThat(page.get("mentions")).hasSize(2);
    assertThat(page.at("/mentions/0/highlights/text/0/start").isInt()).isTrue();
    assertThat(page.at("/mentions/0/analysis/sentiment/label").asText()).isEqualTo("positive");
    assertThat(page.get("facets").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("sentiment", "language");
    assertThat(page.at("/histogram/0/day").asText()).matches("2026-..-..");
  }

  @Test
  void pagesFollowOneAnotherToTheEnd() throws Exception {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = console.json("/api/v1/mentions?size=30" + after);
      page.get("mentions").forEach(mention -> ids.add(mention.get("id").asText()));
      after = page.has("next") ? "&after=" + QueryString.encode(page.get("next").asText()) : null;
    } while (after != null);

    assertThat(ids).hasSize(SampleMentions.all().size()).doesNotHaveDuplicates();
  }

  @Test
  void aPostIsFoundByAnId() throws Exception {
    for (String id : List.of(SampleMentions.REVIEW_ID, SampleMentions.HOSTILE_ID)) {
      JsonNode mention = console.json("/api/v1/mentions/" + QueryString.encode(id));
      schemas.check("Mention", mention);
      assertThat(mention.get("id").asText()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/mentions/unknown, 404",
    "/api/v1/sources/unknown, 404",
    "/api/v1/unknown, 404",
    "/api/v1/mentions?size=1001, 400",
    "/api/v1/mentions?sentiment=happy, 400",
    "/api/v1/mentions?q=%28, 400",
    "/api/v1/mentions?after=nonsense, 400",
    "/api/v1/mentions?to=2026-13-01, 400"
  })
  void whatGoesWrongIsAProblemDetail(String path, int status) throws Exception {
    HttpResponse<String> answer = console.get(path);
    JsonNode problem = ConsoleHarness.json(answer);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    schemas.check("Problem", problem);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  @Test
  void whatLiesBackIsAskedForLookedAtAndCalledOff() throws Exception {
    String forum = "{\"name\":\"forum\",\"kind\":\"discourse\",\"urls\":[\"https://f.example\"]}";
    console.send("POST", "/api/v1/sources", forum);
    String path = "/api/v1/sources/forum/backfills";

    HttpResponse<String> asked =
        console.send("POST", path, "{\"since\":\"2026-01-31\",\"until\":\"2026-02-28\"}");
    assertThat(asked.statusCode()).isEqualTo(202);
    JsonNode list = console.json(path);
    schemas.check("Backfills", list);
    assertThat(ConsoleHarness.json(asked)).isEqualTo(list);
    assertThat(list.at("/backfills/0/since").asText()).isEqualTo("2026-01-31T00:00:00Z");
    assertThat(list.at("/backfills/0/state").asText()).isEqualTo("open");

    String one = path + "/" + list.at("/backfills/0/id");
    assertThat(console.send("DELETE", one, "").statusCode()).isEqualTo(204);
    assertThat(console.json(path).at("/backfills/0/state").asText()).isEqualTo("cancelled");
    assertThat(console.send("DELETE", path + "/999", "").statusCode()).isEqualTo(404);
    assertThat(console.send("POST", path, "{\"since\":\"soon\"}").statusCode()).isEqualTo(400);
    console.send("DELETE", "/api/v1/sources/forum", "");
  }

  @Test
  void aFeedCannotBeAskedForWhatLiesBack() throws Exception {
    HttpResponse<String> asked =
        console.send(
            "POST", "/api/v1/sources/ocha.example/backfills", "{\"since\":\"2026-01-31\"}");
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(ConsoleHarness.json(asked).get("detail").asText()).contains("only what is new");
  }

  @Test
  void sourcesAreListedAddedChangedAndDeleted() throws Exception {
    JsonNode list = console.json("/api/v1/sources");
    assertThat(list.get("sources")).hasSize(4);
    list.get("sources").forEach(source -> schemas.check("Source", source));

    String body = "{\"name\":\"a/b ü\",\"urls\":[\"https://x.example/feed\"]}";
    HttpResponse<String> added = console.send("POST", "/api/v1/sources", body);
    assertThat(added.statusCode()).isEqualTo(201);
    String path = added.headers().firstValue("Location").orElseThrow();
    schemas.check("Source", console.json(path));
    assertThat(console.json(path).get("keepDays").asInt()).isEqualTo(730);
    assertThat(console.send("POST", "/api/v1/sources", body).statusCode()).isEqualTo(409);

    HttpResponse<String> changed = console.send("PATCH", path, "{\"paused\":true,\"keepDays\":0}");
    assertThat(ConsoleHarness.json(changed).get("state").asText()).isEqualTo("paused");
    assertThat(ConsoleHarness.json(changed).get("keepDays").asInt()).isZero();
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(console.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|'name' is missing",
        "{\"name\":\"x\"}|at least one address",
        "{\"name\":\"x\",\"urls\":[\"javascript:alert(1)\"]}|not an address of the web",
        "{\"name\":\"x\",\"urls\":[\"https://a.example\"],\"kind\":\"gopher\"}|no kind of source",
        "{\"name\":\"x\",\"urls\":[\"https://a.example\"],\"keepDays\":-1}|kept from 1",
        "{\"name\":\"x\",\"colour\":1}|no key 'colour': it takes allowPrivate, keepDays, kind, name,",
        "{|not as expected"
      })
  void aSourceThatIsNotValidIsRefused(String body, String reason) throws Exception {
    HttpResponse<String> answer = console.send("POST", "/api/v1/sources", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ConsoleHarness.json(answer).get("detail").asText()).contains(reason);
  }

  @Test
  void sourcesOfTheFilesAreNotDeleted() throws Exception {
    String path = "/api/v1/sources/" + QueryString.encode(SampleMentions.BLOG);
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(409);
  }

  @Test
  void aPreviewShowsThreePostsAndSavesNothing() throws Exception {
    try (FeedServer feed = new FeedServer()) {
      String body = "{\"url\":\"" + feed.address() + "\",\"allowPrivate\":true}";
      JsonNode preview = ConsoleHarness.json(console.send("POST", "/api/v1/sources/preview", body));

      schemas.check("NewSource", preview.get("source"));
      assertThat(preview.get("posts")).hasSize(3);
      preview.get("posts").forEach(post -> schemas.check("Mention", post));
      assertThat(console.store.sources().find("localhost")).isEmpty();

      String refused = "{\"url\":\"" + feed.address() + "\"}";
      assertThat(console.send("POST", "/api/v1/sources/preview", refused).statusCode())
          .isEqualTo(422);
    }
  }

  @Test
  void theStatusTellsOfSourcesFailuresAndGaps() throws Exception {
    JsonNode status = console.json("/api/v1/status");

    schemas.check("Status", status);
    assertThat(status.get("mentions").asLong()).isEqualTo(SampleMentions.all().size());
    assertThat(status.at("/totals/failing").asInt()).isEqualTo(1);
    assertThat(status.at("/gaps/0/gap/reason").asText()).contains("moved on");
    assertThat(status.at("/deadLetters/0/count").asInt()).isEqualTo(2);
  }

  @Test
  void anExportIsAWholeResultForASpreadsheet() throws Exception {
    HttpResponse<String> all = console.get("/export.csv?copies=all");
    List<String> lines = all.body().lines().toList();

    assertThat(all.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(all.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"earshot-2026-03-20.csv\"");
    assertThat(lines.get(0)).startsWith("\uFEFFpublished (UTC),source,site,kind,author");
    assertThat(lines.stream().filter(line -> line.matches("2026-\\d\\d-\\d\\d \\d\\d:.*")))
        .hasSize(75);
    assertThat(all.body()).contains("غلاية تيندرا", "'=cmd|' /C calc'!A0").doesNotContain(",=");
    assertThat(console.get("/export.csv?q=recalls").body().lines()).hasSize(2);
    assertThat(console.get("/export.csv?q=(").statusCode()).isEqualTo(400);
  }

  @Test
  void metricsCountRequestsAndPosts() throws Exception {
    console.get("/api/v1/mentions/unknown");
    assertThat(console.get("/metrics").body())
        .contains("earshot_mentions 75.0", "earshot_sources_failing 1.0", "jvm_memory_used_bytes")
        .contains("earshot_alerts_unread 2.0", "earshot_deliveries_dead 1.0")
        .contains("earshot_deliveries_waiting 0.0")
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/mentions/{id}\",status=\"404\"}");
  }

  @Test
  void aliveIsNotReady() throws Exception {
    assertThat(console.get("/live").body()).isEqualTo("alive");
    assertThat(console.json("/ready").get("ready").asBoolean()).isTrue();
  }
}
