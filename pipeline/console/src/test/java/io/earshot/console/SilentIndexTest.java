package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.search.Mention;
import io.earshot.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  @Test
  void anExportThatBreaksOffDoesNotLookWhole(@TempDir Path folder) throws Exception {
    Mention found = SampleMentions.all().get(0);
    SearchResult page =
        new SearchResult(
            501,
            Collections.nCopies(500, new SearchResult.Hit(found, 0, List.of(), List.of())),
            "more",
            Map.of(),
            List.of());
    try (ConsoleHarness console = ConsoleHarness.withSilentIndex(folder, page)) {
      assertThatThrownBy(() -> console.get("/export.csv")).isInstanceOf(IOException.class);
    }
  }
}
