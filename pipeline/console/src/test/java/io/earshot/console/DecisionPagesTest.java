package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import io.earshot.store.AlertRule;
import io.earshot.store.Origin;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.RuleKind;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of brands and rules, used as a browser without scripts would. */
class DecisionPagesTest {
  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void start() throws IOException {
    console = ConsoleHarness.filled(folder);
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void aBrandIsPreviewedWatchedChangedAndDeleted() throws Exception {
    assertThat(page("/brands").select(".nothing h2").text()).isEqualTo("Nothing is watched yet");
    Map<String, String> form =
        Map.of(
            "name",
            "Tindra & Co",
            "kind",
            "competitor",
            "query",
            "tindra",
            "aliases",
            "#tindra\n\n kettle ",
            "colour",
            "#d55e00");

    Document preview = Jsoup.parse(send("/preview-brand", form).body());
    assertThat(preview.select(".answer .summary").text())
        .matches("Matches \\d+ posts of the last 30 days; the newest:");
    assertThat(preview.select(".answer .hit")).hasSize(5);
    assertThat(preview.select("#aliases").text()).contains("#tindra");
    assertThat(console.store.trackers().all()).isEmpty();

    assertThat(send("/brands", form).statusCode()).isEqualTo(303);
    Document list = page("/brands");
    assertThat(list.select("h2.kind").eachText()).containsExactly("Competitors");
    assertThat(list.select(".watched rect").attr("fill")).isEqualTo("#d55e00");
    Element counted = list.selectFirst(".watched .quiet a");
    assertThat(page(counted.attr("href")).select(".total").text())
        .as("no older posts than those of the last 30 days")
        .startsWith(counted.text() + " ");
    String address = list.select(".watched h3 a").attr("href");
    Document brand = page(address);
    assertThat(brand.select("#query").text()).isEqualTo("tindra");
    assertThat(brand.select(".answer .hit")).hasSize(5);

    send(address, Map.of("name", "other", "kind", "brand", "query", "fjell", "colour", "#d55e00"));
    Tracker changed = console.store.trackers().all().get(0).value();
    assertThat(changed.name()).isEqualTo("Tindra & Co");
    assertThat(changed.query()).isEqualTo("fjell");
    assertThat(send(address + "/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(console.store.trackers().all()).isEmpty();
  }

  @Test
  void itIsToldHowFarOlderPostsAreLookedThrough() throws Exception {
    console.store.trackers().save(tracker("Tindra"), Origin.CONSOLE);
    Replays replays = console.store.replays();
    long id = replays.ask(Replays.ofTracker("Tindra"), "tindra", SampleMentions.NOW).id();
    replays.progress(id, new Replay.Progress(75L, 50, null));

    String address = page("/brands").select(".history").attr("hx-get");
    assertThat(page(address).text()).isEqualTo("Looking through what is indexed: 50 of 75");
    JsonNode history = console.json("/api/v1/trackers/Tindra").get("history");
    assertThat(history.get("state").asText()).isEqualTo("open");
    assertThat(history.get("total").asLong()).isEqualTo(75);
    replays.progress(id, new Replay.Progress(75L, 75, null));
    replays.done(id);
    Document done = page(address);
    assertThat(done.text()).isEqualTo("75 older posts looked through.");
    assertThat(done.select("[hx-get]")).isEmpty();
  }

  @Test
  void aFaultIsShownUnderItsFieldWithItsPlace() throws Exception {
    Map<String, String> form =
        Map.of("name", "x", "kind", "brand", "query", "lid AND (cup", "colour", "#d55e00");
    for (String path : List.of("/preview-brand", "/brands")) {
      Document page = Jsoup.parse(send(path, form).body());
      assertThat(page.select("#fault-query .error").text())
          .isEqualTo("The group that opens here is not closed: add ) at its end (at character 9).");
      assertThat(page.select("#fault-query mark").text()).isEqualTo("(");
      assertThat(page.select("#query").text()).isEqualTo("lid AND (cup");
      assertThat(page.select("#fault-aliases .error")).isEmpty();
    }
    assertThat(send("/brands", form).statusCode()).isEqualTo(400);
  }

  @Test
  void aScriptGetsTheAnswerAndWhatIsWrongWithEachField() throws Exception {
    String body = encoded(Map.of("name", "x", "kind", "brand", "query", "lid AND", "colour", ""));
    Document answer =
        Jsoup.parse(
            console
                .send(
                    console
                        .form("/preview-brand", body + "&token=" + console.token("/new-brand"))
                        .header("HX-Request", "true"))
                .body());
    assertThat(answer.select("header, form")).isEmpty();
    assertThat(answer.select("#answer .error")).hasSize(1);
    assertThat(answer.select("[hx-swap-oob=true]").eachAttr("id"))
        .containsExactly("fault-name", "fault-query", "fault-aliases", "fault-exclusions");
    assertThat(answer.select("#fault-query mark").text()).isEqualTo("␣");
  }

  @Test
  void whatComesFromTheFilesIsShownReadOnlyAndItsRulesCanBePaused() throws Exception {
    console.store.trackers().importFile(List.of(tracker("Filed")));
    console.store.rules().importFile(List.of(rule("filed", "Filed")));

    Document brand = page("/brands/Filed");
    assertThat(brand.select("fieldset[disabled]")).hasSize(1);
    assertThat(brand.select("form[action$=delete]")).isEmpty();
    assertThat(send("/brands/Filed", Map.of("kind", "theme")).statusCode()).isEqualTo(409);
    send("/rules/filed/pause", Map.of("paused", "true"));
    assertThat(page("/rules").select(".source .chip").text()).isEqualTo("Paused");
    assertThat(console.store.rules().find("filed").orElseThrow().value().paused()).isTrue();
  }

  @Test
  void aBrandThatARuleWatchesIsNotDeleted() throws Exception {
    console.store.trackers().save(tracker("Tindra"), Origin.CONSOLE);
    console.store.rules().save(rule("storm", "Tindra"), Origin.CONSOLE);

    HttpResponse<String> refused = send("/brands/Tindra/delete", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
        .contains("Rules watch the brand 'Tindra': storm");
    assertThat(page("/rules").select(".source").text()).contains("At each post · inbox only");
  }

  @Test
  void aRuleIsPreviewedAddedChangedAndDeleted() throws Exception {
    console.store.trackers().save(tracker("Tindra"), Origin.CONSOLE);
    assertThat(page("/new-rule?brand=Tindra").select("option[selected]").eachText())
        .contains("Tindra");
    console.store.channels().save(ConsoleHarness.channel("team"), Origin.CONSOLE);
    Map<String, String> form =
        Map.of(
            "name",
            "week",
            "tracker",
            "Tindra",
            "kind",
            "digest",
            "every",
            "week",
            "at",
            "07:30",
            "zone",
            "Europe/Vienna",
            "weekday",
            "friday",
            "channel",
            "team");
    Document preview = Jsoup.parse(send("/preview-rule", form).body());
    assertThat(preview.select(".answer .hit")).isNotEmpty();
    assertThat(preview.select("#kind-digest[checked]")).hasSize(1);

    send("/rules", form);
    assertThat(page("/rules").select(".source").text())
        .contains("Every Friday at 07:30 (Europe/Vienna) · team");
    Document page = page("/rules/week");
    assertThat(page.select("#zone").val()).isEqualTo("Europe/Vienna");
    assertThat(page.select("#posts").val()).isEqualTo("10");
    assertThat(page.select("#chance").val()).isEqualTo("0.0001");

    send(
        "/rules/week",
        Map.of(
            "query",
            "lid",
            "kind",
            "spike",
            "posts",
            "7",
            "chance",
            "0.001",
            "coolDown",
            "",
            "reach",
            "50",
            "own",
            "on"));
    AlertRule rule = console.store.rules().all().get(0).value();
    assertThat(rule.kind()).isEqualTo(RuleKind.SPIKE);
    assertThat(rule.minimumPosts()).isEqualTo(7);
    assertThat(rule.coolDownHours()).isEqualTo(AlertRule.COOL_DOWN_HOURS);
    assertThat(rule.tracker()).isNull();
    assertThat(rule.own()).isTrue();
    send("/rules/week/delete", Map.of());
    assertThat(console.store.rules().all()).isEmpty();
  }

  @Test
  void aRuleThatIsNotValidSaysInWhichFieldAndKeepsWhatWasWritten() throws Exception {
    Map<String, String> form =
        Map.of("name", "r", "query", "lid", "kind", "spike", "posts", "many", "zone", "Mars");
    Document page = Jsoup.parse(send("/rules", form).body());
    assertThat(page.select("#fault-posts .error").text()).isEqualTo("Write a whole number.");
    assertThat(page.select("#posts").val()).isEqualTo("many");
    Document digest =
        Jsoup.parse(
            send(
                    "/rules",
                    Map.of(
                        "name", "r", "query", "lid", "kind", "digest", "every", "day", "zone",
                        "Mars"))
                .body());
    assertThat(digest.select("#fault-zone .error").text()).contains("'Mars', not a time zone");
    assertThat(console.store.rules().all()).isEmpty();
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> page = console.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    return Jsoup.parse(page.body());
  }

  private HttpResponse<String> send(String path, Map<String, String> form) throws Exception {
    return console.post(path, encoded(form));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + QueryString.encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static Tracker tracker(String name) {
    return new Tracker(name, TrackerKind.BRAND, null);
  }

  private static AlertRule rule(String name, String tracker) {
    return new AlertRule(name, RuleKind.EACH, tracker, null);
  }
}
