package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.CrmWish;
import io.earshot.store.Customer;
import io.earshot.store.Delivery.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CRMs are told, as people and programs see it. */
class CrmPagesTest {
  @TempDir private Path folder;
  private ConsoleHarness console;
  private Schemas schemas;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    console = ConsoleHarness.empty(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
    CrmStanza stanza =
        new CrmStanza(
            "our CRM",
            CrmKind.WEBHOOK,
            "https://hook.example/s3cret",
            null,
            null,
            null,
            null,
            Map.of("Acme", Set.of(CrmRecordKind.ACTIVITY, CrmRecordKind.CASE)),
            false);
    console.store.crmTargets().importFile(List.of(stanza));
    put(CrmRecordKind.ACTIVITY, "p1", "<b>fine</b>");
    put(CrmRecordKind.ACTIVITY, "p2", "refused");
    List<CrmRecord> claimed =
        console.store.crmRecords().claim(SampleMentions.NOW, Duration.ofMinutes(3), target -> 2);
    console.store.crmRecords().sent(claimed.get(0), "n-1", SampleMentions.NOW, "note n-1");
    console.store.crmRecords().dead(claimed.get(1), SampleMentions.NOW, "answered 400: no such");
    put(CrmRecordKind.CASE, "p3", "it leaks");
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void thePageShowsWhatWasSentAndWhatWasRefused() throws Exception {
    Document page = page("/crm");
    assertThat(page.select(".source").text())
        .contains("our CRM", "in use", "Webhook", "https://hook.example/…")
        .contains("Acme: activity, case", "1 sent, 1 waiting, 1 not delivered")
        .doesNotContain("s3cret");
    assertThat(page.select(".delivery .chip").eachText())
        .containsExactly("waiting", "not delivered", "sent");
    assertThat(page.select(".delivery b")).isEmpty();
    assertThat(page.select(".delivery a[href=/mentions/p1]").text()).isEqualTo("<b>fine</b>");

    Document dead = page("/crm?state=dead");
    assertThat(dead.select(".delivery").text()).contains("refused", "answered 400: no such");
    assertThat(page("/crm?size=1").select(".more a")).hasSize(1);
    assertThat(page("/crm?customer=c-1").select(".delivery")).hasSize(3);
  }

  @Test
  void theCustomersPageShowsIt() throws Exception {
    console
        .store
        .customers()
        .save(new Customer("c-1", "Ann", null, null, null, null, null, null, true));
    String person = page("/crm?state=dead").select(".delivery p a[href^=/people]").attr("href");
    assertThat(page(person).select("section[aria-labelledby=told] .chip").eachText())
        .containsExactly("waiting", "not delivered", "sent");
  }

  @Test
  void whatWasRefusedIsSentOnceMore() throws Exception {
    String replay = page("/crm?state=dead").select(".delivery form").attr("action");
    assertThat(console.post(replay, "back=dead").statusCode()).isEqualTo(303);
    assertThat(page("/crm?state=dead").select(".delivery")).isEmpty();
    assertThat(console.store.crmRecords().count(State.WAITING)).isEqualTo(2);
    assertThat(console.post("/crm/records/x/replay", "").statusCode()).isEqualTo(404);
    assertThat(console.post("/crm/targets/x/replay", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aCrmIsStoppedAndUsedAgain() throws Exception {
    assertThat(console.post("/crm/targets/our%20CRM/use", "use=false").statusCode()).isEqualTo(303);
    assertThat(page("/crm").select(".source .chip").text()).isEqualTo("not in use");
    JsonNode used =
        ConsoleHarness.json(
            console.send("POST", "/api/v1/crm/targets/our%20CRM/use", "{\"use\":true}"));
    schemas.check("CrmTarget", used);
    assertThat(used.has("disabled")).isFalse();
  }

  @Test
  void programsSeeTheSame() throws Exception {
    JsonNode targets = console.json("/api/v1/crm/targets").path("targets");
    schemas.check("CrmTarget", targets.get(0));
    assertThat(targets.get(0).path("dead").asLong()).isEqualTo(1);
    JsonNode dead = console.json("/api/v1/crm/records?target=our+CRM&state=dead&size=1");
    schemas.check("CrmRecord", dead.at("/records/0"));
    assertThat(dead.at("/records/0/post/text").asText()).isEqualTo("refused");
    assertThat(dead.path("next").asLong()).isPositive();

    JsonNode replayed =
        ConsoleHarness.json(console.send("POST", "/api/v1/crm/targets/our%20CRM/replay", "{}"));
    assertThat(replayed.path("replayed").asInt()).isEqualTo(1);
    String id = dead.at("/records/0/id").asText();
    JsonNode one =
        ConsoleHarness.json(console.send("POST", "/api/v1/crm/records/" + id + "/replay", "{}"));
    schemas.check("CrmRecord", one);
    assertThat(one.path("state").asText()).isEqualTo("waiting");
  }

  private Document page(String path) throws Exception {
    var answer = console.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private void put(CrmRecordKind kind, String id, String text) {
    CrmPost post =
        new CrmPost(
            id, null, null, null, null, text, "Ann", SampleMentions.NOW, null, null, List.of("A"));
    CrmWish wish = new CrmWish("our CRM", kind, "c-1", post);
    console.store.crmRecords().put(List.of(wish), SampleMentions.NOW);
  }
}
