package io.earshot.insight.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.http.TestSite;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.CrmTargetContract;
import io.earshot.insight.crm.Items;
import io.earshot.insight.delivery.WebhookSignature;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A receiver that keeps, by subject, what the newest event says, as the target's Javadoc has it.
 */
class WebhookTargetTest extends CrmTargetContract {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY = "whsec_a2V0dGxlcyBzaW5nIG9uIGFsbCBvZiB0aGUgZGF5cw==";

  @TempDir private Path folder;
  private final TestSite site = TestSite.start();
  private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();
  private final Set<String> customers = ConcurrentHashMap.newKeySet();
  private volatile int status = 204;
  private volatile Map<String, String> headers = Map.of();

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("secret"), KEY);
    site.on("/crm", this::receive);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    long seconds = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
    assertThat(exchange.getRequestHeaders().getFirst("webhook-signature"))
        .isEqualTo(WebhookSignature.of(KEY, id, seconds, body));
    if (status == 204) {
      keep(JSON.readTree(body), id);
    }
    TestSite.send(exchange, status, headers, new byte[0]);
  }

  private void keep(JsonNode event, String id) {
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo(id);
    String subject = event.path("subject").asText();
    if (event.path("type").asText().endsWith(".removed")) {
      kept.remove(subject);
    } else {
      kept.put(subject, event);
      customers.add(event.path("data").path("customer").asText());
    }
  }

  @Override
  protected CrmTarget open() {
    CrmStanza stanza =
        new CrmStanza(
            "crm",
            CrmKind.WEBHOOK,
            site.url("/crm"),
            null,
            null,
            "file:" + folder.resolve("secret"),
            null,
            Map.of(),
            true);
    return new WebhookTarget(Items.http(), stanza, Clock.systemUTC());
  }

  @Override
  protected Map<String, List<String>> held() {
    Map<String, List<String>> held = new java.util.HashMap<>();
    kept.forEach((id, event) -> held.put(id, List.of(event.toString())));
    return held;
  }

  @Override
  protected int contacts() {
    return new HashSet<>(customers).size();
  }

  @Test
  void whatEachAnswerMeans() throws Exception {
    CrmItem item = Items.activity("a1", Items.ANN, "one");
    status = 503;
    headers = Map.of("Retry-After", "120");
    Instant asked = Instant.now();
    List<CrmResult> busy = send(item, Items.activity("a2", Items.ANN, "two"));
    assertThat(busy).extracting(CrmResult::outcome).containsOnly(Outcome.RETRY);
    assertThat(busy.get(1).notBefore()).isAfterOrEqualTo(asked.plusSeconds(119));
    status = 410;
    assertThat(send(item)).extracting(CrmResult::outcome).containsExactly(Outcome.DISABLE);
  }
}
