package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import io.earshot.nlp.TopicFound;
import io.earshot.search.CustomerLink;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Correction;
import io.earshot.store.Correction.Judgement;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.Origin;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say otherwise than the engine, and what is learnt from it. */
class CorrectionsTest {
  private static final String POST = "/mentions/" + QueryString.encode(SampleMentions.REVIEW_ID);

  @TempDir private Path folder;
  private ConsoleHarness console;
  private Schemas schemas;

  @BeforeEach
  void start() throws Exception {
    console = ConsoleHarness.filled(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
    for (String name : List.of("Tindra & Co", "Ocha")) {
      Tracker tracker = new Tracker(name, TrackerKind.BRAND, null);
      console.store.trackers().save(tracker, Origin.CONSOLE);
    }
    console.index(SampleMentions.all().stream().map(CorrectionsTest::matched).toList());
  }

  private static Mention matched(Mention mention) {
    return mention.with(List.of(new TrackerMatch("Tindra & Co", false, null, null)));
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void isSaidOnThePageOfAPostAndTakenBack() throws Exception {
    assertThat(page(POST).select(".post .chip.negative")).hasSize(1);
    String form = "sentiment=positive&brand=Tindra+%26+Co&towards=neutral&intent=complaint&by=Dana";

    assertThat(console.post(POST + "/correction", form).statusCode()).isEqualTo(303);

    Document page = page(POST);
    assertThat(page.select("#correction").text()).contains("Corrected by Dana");
    assertThat(page.select(".post .chip.positive")).hasSize(1);
    assertThat(page.select(".felt .chip.neutral")).hasSize(1);
    assertThat(page.select(".thread .shown .chip.positive")).hasSize(1);
    assertThat(page.select("#correction option[selected]").eachAttr("value"))
        .containsExactly("positive", "neutral");
    assertThat(page.select("#correction input[name=intent][checked]").eachAttr("value"))
        .containsExactly("complaint");
    assertThat(said().judgements())
        .singleElement()
        .satisfies(
            judgement -> {
              assertThat(judgement.verdict()).isEqualTo("negative");
              assertThat(judgement.negative()).isEqualTo(0.81);
            });

    assertThat(console.post(POST + "/correction/undo", "").statusCode()).isEqualTo(303);
    assertThat(page(POST).select(".post .chip.negative")).hasSize(1);
    assertThat(page(POST).select("#correction").text()).doesNotContain("Corrected by");
  }

  @Test
  void topicsAreTheTeamsAndThoseFound() throws Exception {
    console.store.topics().save(new Topic("Lids & <lips>", "All", null, null), Origin.CONSOLE);
    Mention found = SampleMentions.all().get(0);
    TopicFound topic = new TopicFound("Ease of use", 0.8);
    console.index(List.of(found.with(found.analysis().with(List.of(topic)))));
    assertThat(topics("")).containsExactly("Ease of use", "Lids & <lips>");
    assertThat(topics("[checked]")).containsExactly("Ease of use");

    console.post(POST + "/correction", "sentiment=positive&topic=Ease+of+use");
    assertThat(said().topics()).isNull();
    console.post(POST + "/correction", "topic=Lids+%26+%3Clips%3E");
    assertThat(said().topics()).containsExactly("Lids & <lips>");
    assertThat(topics("[checked]")).containsExactly("Lids & <lips>");
    console.post(POST + "/correction", "sentiment=");
    assertThat(said().topics()).isEmpty();
    assertThat(topics("[checked]")).isEmpty();
  }

  private List<String> topics(String which) throws Exception {
    return page(POST).select("#correction [name=topic]" + which).eachAttr("value");
  }

  private Correction said() {
    return console.store.corrections().find(SampleMentions.REVIEW_ID).orElseThrow();
  }

  @Test
  void crmsHearOfItAtOnce() throws Exception {
    Map<String, Set<CrmRecordKind>> told =
        Map.of("Tindra & Co", Set.of(CrmRecordKind.ACTIVITY, CrmRecordKind.CASE));
    CrmStanza crm =
        new CrmStanza(
            "ours", CrmKind.WEBHOOK, "https://hook.example", null, null, null, null, told, false);
    console.store.crmTargets().importFile(List.of(crm));
    Mention review = matched(SampleMentions.all().get(0)).with(new CustomerLink("C-1"));
    console.index(List.of(review));

    console.post(POST + "/correction", "sentiment=neutral");
    assertThat(records()).containsExactly("ACTIVITY neutral");
    console.post(POST + "/correction", "sentiment=neutral&intent=complaint");
    assertThat(records()).containsExactlyInAnyOrder("ACTIVITY neutral", "CASE neutral");
    console.send("DELETE", "/api/v1" + POST + "/correction", "");
    assertThat(records()).contains("ACTIVITY negative");
  }

  private List<String> records() {
    return console.store.crmRecords().ofPost(SampleMentions.REVIEW_ID).stream()
        .map(record -> record.kind() + " " + record.post().sentiment())
        .toList();
  }

  @Test
  void whoSaysNothingCorrectsNothing() throws Exception {
    assertThat(console.post(POST + "/correction", "sentiment=&by=Dana").statusCode())
        .isEqualTo(400);
    assertThat(console.post(POST + "/correction/undo", "").statusCode()).isEqualTo(404);
  }

  @Test
  void isSaidByRest() throws Exception {
    String path = "/api/v1" + POST + "/correction";
    HttpResponse<String> said =
        console.send(
            "PUT",
            path,
            """
            {"sentiment": "Neutral", "towards": {"Tindra & Co": "positive"}, "intents": [],
             "topics": ["Lids"], "by": "Dana"}
            """);
    assertThat(said.statusCode()).isEqualTo(200);
    schemas.check("Correction", ConsoleHarness.json(said));

    JsonNode mention = console.json("/api/v1" + POST);
    schemas.check("Mention", mention);
    assertThat(mention.at("/correction/intents")).isEmpty();
    assertThat(mention.at("/correction/intents").isArray()).isTrue();
    assertThat(mention.at("/trackers/0/feels").asText()).isEqualTo("positive");
    assertThat(mention.at("/trackers/0/sentiment/label").asText()).isEqualTo("negative");
    JsonNode listed = console.json("/api/v1/corrections").at("/corrections/0");
    schemas.check("Correction", listed);
    assertThat(listed.get("post").asText()).isEqualTo(SampleMentions.REVIEW_ID);

    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(console.json("/api/v1" + POST).has("correction")).isFalse();
  }

  @Test
  void saysWhatCannotBeSaid() throws Exception {
    String path = "/api/v1" + POST + "/correction";
    for (String wrong :
        List.of(
            "{}",
            "{\"sentiment\": \"glad\"}",
            "{\"towards\": {\"Ocha\": \"positive\"}}",
            "{\"intents\": [\"wish\"]}")) {
      assertThat(console.send("PUT", path, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(
            console
                .send("PUT", "/api/v1/mentions/none/correction", "{\"sentiment\": \"neutral\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(console.store.corrections().count()).isZero();
  }

  @Test
  void postsAreCheckedAsTheyCome() throws Exception {
    String address = page("/understanding").select(".learnt a[href*=Tindra]").attr("href");
    Document first = page(address);
    assertThat(first.select(".checks > li")).hasSize(10);
    assertThat(first.select(".checks .chip")).isEmpty();
    String id = first.select("input[name=id]").get(0).attr("value");

    String form = "tracker=Tindra+%26+Co&by=Dana&sentiment=neutral&id=" + QueryString.encode(id);
    HttpResponse<String> checked = console.post("/check-posts", form);

    assertThat(checked.headers().firstValue("Location")).hasValue(address + "&by=Dana");
    assertThat(console.store.corrections().find(id).orElseThrow().towards("Tindra & Co"))
        .isEqualTo("neutral");
    assertThat(page(address).select("input[name=id]").eachAttr("value")).doesNotContain(id);
    assertThat(page(address).text()).contains("1 of 50 posts checked, 0 right");
  }

  @Test
  void aCalibrationIsUsedOnlyIfItGains() throws Exception {
    String path = "/api/v1/calibrations/" + QueryString.encode("Ocha");
    check(49, "positive");
    HttpResponse<String> few = console.send("PUT", path, "{}");
    assertThat(few.statusCode()).isEqualTo(409);
    assertThat(ConsoleHarness.json(few).get("detail").asText())
        .isEqualTo("49 of 50 posts are checked.");

    check(60, "positive");
    JsonNode made = console.json(path);
    schemas.check("Calibration", made);
    assertThat(made.at("/gain/after").asDouble()).isGreaterThan(made.at("/gain/before").asDouble());
    assertThat(page("/understanding").select(".learnt form button").text()).isEqualTo("Use it");
    assertThat(console.post("/calibration", "tracker=Ocha&use=true").statusCode()).isEqualTo(303);
    assertThat(console.store.calibrations().find("Ocha")).isPresent();
    schemas.check("Calibration", console.json(path));
    assertThat(page("/understanding").select(".chip.good").text()).isEqualTo("in use");
    assertThat(console.send("DELETE", path, "").statusCode()).isEqualTo(204);

    check(60, "negative");
    assertThat(ConsoleHarness.json(console.send("PUT", path, "{}")).get("detail").asText())
        .startsWith("It would gain nothing");
    assertThat(console.get("/api/v1/calibrations/Nobody").statusCode()).isEqualTo(404);
    console
        .json("/api/v1/calibrations")
        .get("calibrations")
        .forEach(one -> schemas.check("Calibration", one));
  }

  /** Every second post is negative, as the engine finds of all; of the others this is said. */
  private void check(int posts, String others) {
    for (int post = 0; post < posts; post++) {
      boolean negative = post % 2 == 0;
      Judgement judgement =
          negative
              ? new Judgement("Ocha", "negative", 0.8, 0.1, 0.1)
              : new Judgement("Ocha", "negative", 0.45, 0.2, 0.35);
      console
          .store
          .corrections()
          .save(
              new Correction(
                  "checked-" + post,
                  null,
                  negative ? "negative" : others,
                  null,
                  null,
                  null,
                  "Dana",
                  SampleMentions.NOW,
                  List.of(judgement)));
    }
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(console.get(path).body());
  }
}
