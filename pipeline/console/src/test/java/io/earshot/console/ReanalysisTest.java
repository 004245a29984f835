package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.store.Replay;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Having posts analysed anew, as people and programs see it. */
class ReanalysisTest {
  private static final String PATH = "/api/v1/reanalysis";

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
  void isAskedForAndToldHowFarItIs() throws Exception {
    console.store.engines().report("cascade/1", SampleMentions.NOW);
    long all = console.json("/api/v1/mentions").get("total").asLong();
    Document page = page();
    assertThat(page.text()).contains("Posts are analysed by cascade/1");
    assertThat(page(page.select("#engine ~ p a").attr("href")).select(".hit")).isNotEmpty();

    assertThat(console.post("/reanalysis", "").statusCode()).isEqualTo(303);
    Replay replay = console.store.replays().newest("analysis", 1).get(0);
    assertThat(replay.query()).isEqualTo("NOT model:\"cascade/1\"");
    console.store.replays().progress(replay.id(), new Replay.Progress(all, all / 2, null));

    JsonNode told = console.json(PATH);
    new Schemas(console.json("/api/v1/openapi.json")).check("Reanalysis", told);
    assertThat(told.get("outdated").asLong()).isEqualTo(all);
    assertThat(told.at("/history/state").asText()).isEqualTo("open");
    assertThat(page().select(".history progress").attr("value"))
        .isEqualTo("" + all / 2 * 100 / all);
    assertThat(console.send("DELETE", PATH, "").statusCode()).isEqualTo(204);
    assertThat(console.json(PATH).at("/history/state").asText()).isEqualTo("cancelled");
  }

  @Test
  void saysWhenThereIsNothingToDo() throws Exception {
    assertThat(console.send("POST", PATH, "{}").statusCode()).isEqualTo(409);
    assertThat(page().text()).contains("Nothing was analysed yet");

    console.store.engines().report("linear/1", SampleMentions.NOW);

    assertThat(console.json(PATH).get("outdated").asLong()).isZero();
    assertThat(ConsoleHarness.json(console.send("POST", PATH, "{}")).get("detail").asText())
        .isEqualTo("All posts were analysed by linear/1.");
    assertThat(page().text()).contains("It has analysed all of them.");
    assertThat(page().select("form[action=/reanalysis]")).isEmpty();
  }

  private Document page() throws Exception {
    return page("/understanding");
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(console.get(path).body());
  }
}
