package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While Elasticsearch is away, everything else is still told. */
class SilentIndexTest {
  @Test
  void theStatusStillTellsOfSources(@TempDir Path folder) throws Exception {
    try (ConsoleHarness console = ConsoleHarness.withSilentIndex(folder)) {
      JsonNode status = console.json("/api/v1/status");

      new Schemas(console.json("/api/v1/openapi.json")).check("Status", status);
      assertThat(status.get("ready").asBoolean()).isFalse();
      assertThat(status.has("mentions")).as("unknown, not 0").isFalse();
      assertThat(status.at("/notices/0/text").asText()).contains("The index does not answer");
      assertThat(status.at("/totals/failing").asInt()).isEqualTo(1);
      assertThat(console.get("/sources").statusCode()).isEqualTo(200);
      assertThat(console.get("/").statusCode()).isEqualTo(503);
      assertThat(console.get("/live").statusCode()).isEqualTo(200);
      assertThat(console.get("/ready").statusCode()).isEqualTo(503);
    }
  }
}
