package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.store.AlertRule;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, channels and deliveries as a program sees them, held against the OpenAPI document. */
class AlertsApiTest {
  private static final String ID = SampleAlerts.spike().id();

  @TempDir private Path folder;
  private ConsoleHarness console;
  private Schemas schemas;

  @BeforeEach
  void start() throws Exception {
    console = ConsoleHarness.filled(folder);
    schemas = new Schemas(console.json("/api/v1/openapi.json"));
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void alertsFollowOneAnotherAndAreRead() throws Exception {
    JsonNode first = console.json("/api/v1/alerts?size=1");
    schemas.check("AlertPage", first);
    assertThat(first.get("unread").asLong()).isEqualTo(2);
    assertThat(first.at("/alerts/0/id").asText()).isEqualTo(ID);
    JsonNode second = console.json("/api/v1/alerts?size=1&before=" + first.get("next").asLong());
    assertThat(second.at("/alerts/0/kind").asText()).isEqualTo("digest");

    assertThat(console.send("POST", "/api/v1/alerts/" + ID + "/read", "{}").statusCode())
        .isEqualTo(204);
    JsonNode alert = console.json("/api/v1/alerts/" + ID);
    schemas.check("Alert", alert);
    assertThat(alert.get("read").asBoolean()).isTrue();
    assertThat(alert.get("deliveries")).hasSize(2);
    String all = "{\"upTo\": %d}".formatted(first.at("/alerts/0/number").asLong());
    assertThat(console.send("POST", "/api/v1/alerts/read", all).statusCode()).isEqualTo(204);
    assertThat(console.json("/api/v1/alerts?rule=x").get("unread").asLong()).isZero();
    assertThat(console.get("/api/v1/alerts/x").statusCode()).isEqualTo(404);
    assertThat(console.send("POST", "/api/v1/alerts/read", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void channelsAreAddedChangedAndDeleted() throws Exception {
    HttpResponse<String> added =
        console.send(
            "POST",
            "/api/v1/channels",
            """
            {"name": "n8n", "kind": "webhook", "target": "http://127.0.0.1:9/hook",
             "secret": "${KEY}", "allowPrivate": true}
            """);
    assertThat(added.statusCode()).isEqualTo(201);
    schemas.check("Channel", ConsoleHarness.json(added));
    String address = added.headers().firstValue("Location").orElseThrow();
    assertThat(console.json(address).get("secret").asText()).isEqualTo("${KEY}");

    console.send("PATCH", address, "{\"enabled\": false}");
    assertThat(console.json(address).get("disabled").asText()).contains("switched off");
    console.send("PATCH", address, "{\"enabled\": true}");
    assertThat(console.json(address).has("disabled")).isFalse();
    JsonNode all = console.json("/api/v1/channels").get("channels");
    all.forEach(channel -> schemas.check("Channel", channel));
    assertThat(all.toString()).doesNotContain("T0/B1", "key=1");
    assertThat(console.send("DELETE", address, "").statusCode()).isEqualTo(204);
    assertThat(console.get(address).statusCode()).isEqualTo(404);
    assertThat(console.send("DELETE", "/api/v1/channels/pager", "").statusCode()).isEqualTo(409);
  }

  @Test
  void whatCannotBeAChannelIsExplained() throws Exception {
    assertThat(add("{\"name\": \"a\", \"kind\": \"fax\", \"target\": \"1\"}"))
        .contains("'fax' is no kind of channel");
    assertThat(add("{\"name\": \"a\", \"kind\": \"email\", \"target\": \"a b\"}"))
        .contains("no list of mail addresses");
    assertThat(add("{\"name\": \"a\", \"kind\": \"email\"}")).contains("'target' is missing");
    assertThat(add("{\"kind\": \"email\", \"target\": \"a@b.example\"}"))
        .contains("'name' is missing");
    assertThat(add("{\"name\": \"chat\", \"kind\": \"email\", \"target\": \"a@b.example\"}"))
        .contains("already");
  }

  private String add(String body) throws Exception {
    HttpResponse<String> refused = console.send("POST", "/api/v1/channels", body);
    schemas.check("Problem", ConsoleHarness.json(refused));
    return ConsoleHarness.json(refused).get("detail").asText();
  }

  @Test
  void aDeliveryIsReplayedUnderItsId() throws Exception {
    JsonNode dead = console.json("/api/v1/deliveries?state=dead");
    schemas.check("DeliveryPage", dead);
    assertThat(dead.get("deliveries")).hasSize(1);
    String id = dead.at("/deliveries/0/id").asText();

    JsonNode replayed =
        ConsoleHarness.json(console.send("POST", "/api/v1/deliveries/" + id + "/replay", "{}"));
    schemas.check("Delivery", replayed);
    assertThat(replayed.get("state").asText()).isEqualTo("waiting");
    assertThat(replayed.get("id").asText()).isEqualTo(id);
    assertThat(console.json("/api/v1/deliveries?channel=pager").get("deliveries")).hasSize(1);
    assertThat(console.send("POST", "/api/v1/deliveries/x/replay", "{}").statusCode())
        .isEqualTo(404);
    assertThat(console.get("/api/v1/deliveries?state=lost").statusCode()).isEqualTo(400);
  }

  @Test
  void aRuleIsPreviewed() throws Exception {
    console
        .store
        .rules()
        .save(
            new AlertRule(
                "lids",
                null,
                "lid",
                RuleKind.EACH,
                null,
                true,
                true,
                null,
                null,
                null,
                null,
                null,
                false),
            Origin.CONSOLE);

    JsonNode preview = console.json("/api/v1/rules/lids/preview?days=366");
    schemas.check("RulePreview", preview);
    assertThat(preview.get("total").asLong()).isEqualTo(preview.get("posts").asLong()).isPositive();
    assertThat(console.get("/api/v1/rules/nothing/preview").statusCode()).isEqualTo(404);
    assertThat(console.get("/api/v1/rules/lids/preview?days=0").statusCode()).isEqualTo(400);
  }
}
