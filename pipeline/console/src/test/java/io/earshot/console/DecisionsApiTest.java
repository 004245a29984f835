package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.store.AlertRule;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trackers and rules as a program decides them; answers are held against the OpenAPI document. */
class DecisionsApiTest {
  private static final String TRACKERS = "/api/v1/trackers";
  private static final String RULES = "/api/v1/rules";

  @TempDir private static Path folder;
  private static ConsoleHarness console;
  private static Schemas schemas;

  @BeforeAll
  static void start() throws Exception {
    console = ConsoleHarness.filled(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
    console.store.channels().save(ConsoleHarness.channel("team"), Origin.CONSOLE);
    console.store.trackers().importFile(List.of(new Tracker("Filed", TrackerKind.BRAND, null)));
    console.store.rules().importFile(List.of(new AlertRule("filed", RuleKind.EACH, "Filed", null)));
  }

  @AfterAll
  static void stop() throws IOException {
    console.close();
  }

  @Test
  void aTrackerIsAddedReplacedAndDeleted() throws Exception {
    String body =
        """
        {"name": "Tindra & Co", "kind": "competitor", "aliases": ["#tindra"], "query": "tindra",
         "exclusions": ["site:deals.example"], "ownAccounts": ["@tindra@social.example"]}
        """;
    HttpResponse<String> added = console.send("POST", TRACKERS, body);
    assertThat(added.statusCode()).isEqualTo(201);
    String path = added.headers().firstValue("Location").orElseThrow();
    JsonNode tracker = console.json(path);
    schemas.check("Tracker", tracker);
    assertThat(tracker.get("origin").asText()).isEqualTo("console");
    assertThat(tracker.get("wholeQuery").asText())
        .isEqualTo("(tindra OR #tindra) AND NOT site:\"deals.example\"");

    String changed = tracker.toString().replace("\"tindra\"", "\"tindra OR fjell\"");
    JsonNode replaced = ConsoleHarness.json(console.send("PUT", path, changed));
    assertThat(replaced.get("query").asText()).isEqualTo("tindra OR fjell");
    assertThat(replaced.get("kind").asText()).isEqualTo("competitor");
    JsonNode list = console.json(TRACKERS);
    list.get("trackers").forEach(one -> schemas.check("Tracker", one));
    assertThat(list.get("trackers").findValuesAsText("name"))
        .containsExactly("Filed", "Tindra & Co");

    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(console.get(path).statusCode()).isEqualTo(404);
    assertThat(console.send("PUT", path, body).statusCode()).isEqualTo(404);
  }

  @Test
  void aNameIsTakenWhateverItsCase() throws Exception {
    HttpResponse<String> taken = console.send("POST", TRACKERS, "{\"name\": \"FILÉD\"}");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(ConsoleHarness.json(taken).get("detail").asText())
        .isEqualTo("There is a brand named 'Filed' already. Choose another name.");
    assertThat(console.send("POST", RULES, rule("filed")).statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'x','query':'lid AND (cup'}|query|0|9",
        "{'name':'x','aliases':['ok','!?']}|aliases|1|1",
        "{'name':'x','exclusions':['ok','lid AND']}|exclusions|1|8"
      })
  void aQueryThatCannotBeUnderstoodIsRefusedWithItsPlace(
      String body, String field, int item, int column) throws Exception {
    for (String path : List.of(TRACKERS, TRACKERS + "/preview")) {
      HttpResponse<String> answer = console.send("POST", path, body.replace('\'', '"'));
      JsonNode problem = ConsoleHarness.json(answer);
      assertThat(answer.statusCode()).isEqualTo(400);
      schemas.check("Problem", problem);
      assertThat(problem.get("field").asText()).isEqualTo(field);
      assertThat(problem.get("item").asInt()).isEqualTo(item);
      assertThat(problem.get("column").asInt()).isEqualTo(column);
      assertThat(problem.get("detail").asText()).contains("(at character " + column + ")");
    }
    assertThat(console.store.trackers().find("x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/trackers|{}|'name' is missing",
        "/trackers|{'name':' '}|needs a name",
        "/trackers|{'name':'x','kind':'planet'}|not one of: brand, competitor, campaign, theme",
        "/trackers|{'name':'x','colour':'red'}|write it like #0072b2",
        "/trackers|{'name':'x','color':'#112233'}|color",
        "/rules|{'name':'x'}|give it a brand or a query",
        "/rules|{'name':'x','tracker':'Nobody'}|There is no brand named 'Nobody'",
        "/rules|{'name':'x','tracker':'Filed','query':'('}|(at character 2)",
        "/rules|{'name':'x','query':'sentiment:negative'}|cannot be watched for",
        "/rules|{'name':'x','tracker':'Filed','channels':['nobody']}|no channel named 'nobody'",
        "/rules|{'name':'x','tracker':'Filed','kind':'storm'}|not one of: each, digest, spike",
        "/rules|{'name':'x','tracker':'Filed','probability':0.5}|the probability",
        "/rules|{'name':'x','tracker':'Filed','kind':'digest','schedule':{'at':'8'}}|'at' is '8'",
        "/rules|{'name':'x','tracker':'Filed','kind':'digest','schedule':{'zone':'X/Y'}}|a time zone"
      })
  void whatIsNotValidIsRefused(String path, String body, String reason) throws Exception {
    HttpResponse<String> answer = console.send("POST", "/api/v1" + path, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ConsoleHarness.json(answer).get("detail").asText()).contains(reason);
  }

  @Test
  void whatComesFromTheFilesIsNeitherChangedNorDeleted() throws Exception {
    for (String path : List.of(TRACKERS + "/Filed", RULES + "/filed")) {
      assertThat(console.send("PUT", path, console.get(path).body()).statusCode()).isEqualTo(409);
      assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void aTrackerThatARuleWatchesIsNotDeleted() throws Exception {
    console.send("POST", TRACKERS, "{\"name\": \"Fjell\"}");
    console.send("POST", RULES, "{\"name\": \"storm\", \"tracker\": \"Fjell\"}");

    HttpResponse<String> refused = console.send("DELETE", TRACKERS + "/Fjell", "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(ConsoleHarness.json(refused).get("detail").asText())
        .contains("Rules watch the brand 'Fjell': storm");
    assertThat(console.send("DELETE", RULES + "/storm", "").statusCode()).isEqualTo(204);
    assertThat(console.send("DELETE", TRACKERS + "/Fjell", "").statusCode()).isEqualTo(204);
  }

  @Test
  void aRuleIsAddedPausedReplacedAndDeleted() throws Exception {
    HttpResponse<String> added = console.send("POST", RULES, rule("each/week"));
    assertThat(added.statusCode()).isEqualTo(201);
    String path = added.headers().firstValue("Location").orElseThrow();
    JsonNode rule = console.json(path);
    schemas.check("Rule", rule);
    assertThat(rule.at("/schedule/at").asText()).isEqualTo("07:30");
    assertThat(rule.at("/schedule/weekday").asText()).isEqualTo("friday");
    assertThat(rule.has("minimumPosts")).isFalse();

    JsonNode paused = ConsoleHarness.json(console.send("PATCH", path, "{\"paused\": true}"));
    assertThat(paused.get("paused").asBoolean()).isTrue();
    JsonNode spike =
        ConsoleHarness.json(console.send("PUT", path, rule("x").replace("digest", "spike")));
    schemas.check("Rule", spike);
    assertThat(spike.get("name").asText()).isEqualTo("each/week");
    assertThat(spike.get("minimumPosts").asInt()).isEqualTo(AlertRule.MINIMUM_POSTS);
    assertThat(spike.get("paused").asBoolean()).isFalse();
    console.json(RULES).get("rules").forEach(one -> schemas.check("Rule", one));
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);
  }

  private static String rule(String name) {
    return """
        {"name": "%s", "tracker": "Filed", "query": "sentiment:negative", "kind": "digest",
         "schedule": {"every": "week", "at": "07:30", "zone": "Europe/Vienna", "weekday": "friday"},
         "channels": ["team"]}
        """
        .formatted(name);
  }

  @Test
  void aRuleOfTheFilesCanBePaused() throws Exception {
    console.send("PATCH", RULES + "/filed", "{\"paused\": true}");
    assertThat(console.json(RULES + "/filed").get("paused").asBoolean()).isTrue();
    console.send("PATCH", RULES + "/filed", "{\"paused\": false}");
    assertThat(console.json(RULES + "/filed").get("paused").asBoolean()).isFalse();
  }

  @Test
  void aPreviewCountsThePostsOfTheLastDaysAndSavesNothing() throws Exception {
    JsonNode preview =
        ConsoleHarness.json(
            console.send(
                "POST", TRACKERS + "/preview", "{\"name\": \"kettle\", \"aliases\": [\"tea\"]}"));
    schemas.check("Preview", preview);
    Instant since = SampleMentions.NOW.minus(Duration.ofDays(30));
    long total =
        console.json("/api/v1/mentions?q=kettle+OR+tea&from=" + since).get("total").asLong();
    assertThat(preview.get("total").asLong()).isEqualTo(total).isGreaterThan(5);
    assertThat(preview.get("mentions")).hasSize(5);
    assertThat(console.store.trackers().find("kettle")).isEmpty();

    JsonNode first = rulePreview("false");
    JsonNode all = rulePreview("true");
    schemas.check("Preview", all);
    assertThat(all.get("total").asLong()).isEqualTo(first.get("total").asLong() + 3);
  }

  private static JsonNode rulePreview(String copies) throws Exception {
    String body = "{\"name\": \"r\", \"query\": \"recalls\", \"copies\": %s}".formatted(copies);
    return ConsoleHarness.json(console.send("POST", RULES + "/preview", body));
  }
}
