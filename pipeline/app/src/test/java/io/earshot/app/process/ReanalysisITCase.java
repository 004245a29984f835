package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.process.EarshotProcess.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes the engine, and has what is indexed analysed by it, too. */
class ReanalysisITCase {
  @TempDir private Path home;

  @Test
  void whatAnotherEngineAnalysedIsAnalysedAnew() throws Exception {
    try (GrowingFeed feed = new GrowingFeed(5, 5)) {
      analyseBy("none", feed);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        Await.until("all posts", () -> client.total("model:language/2") == 5);
        assertThat(earshot.stop()).isEqualTo(EarshotProcess.TERMINATED);
      }
      analyseBy("linear", feed);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        Await.until(
            "the engine is known",
            () -> client.get("/api/v1/reanalysis").path("model").asText().startsWith("linear/"));
        assertThat(reanalyse("--status").output()).contains("5 it has not analysed");

        Outcome done = reanalyse("--wait");

        assertThat(done.output()).contains("it has analysed all of them");
        assertThat(done.exit()).isZero();
        assertThat(client.total("model:language/2")).isZero();
        assertThat(client.total("model:linear*")).isEqualTo(5);
        assertThat(client.get("/api/v1/reanalysis").at("/history/done").asLong()).isEqualTo(5);
      }
    }
  }

  private void analyseBy(String engine, GrowingFeed feed) throws Exception {
    HomeFolder.listenTo(home, HomeFolder.feed(feed.url()));
    Files.writeString(
        home.resolve("config/earshot.yaml"),
        "analysis: {engine: " + engine + "}\n",
        StandardOpenOption.APPEND);
  }

  private Outcome reanalyse(String how) throws Exception {
    return EarshotProcess.verb(home, "reanalyse", how);
  }
}
