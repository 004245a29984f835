package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.process.EarshotProcess.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is watched, by files and by verbs, beside a running Earshot. */
class DecisionVerbsITCase {
  @TempDir private Path home;

  @Test
  void filesAndVerbsSayWhatIsWatched() throws Exception {
    HomeFolder.listenTo(home, "sources: []\n");
    Files.writeString(home.resolve("config/trackers.yaml"), "trackers:\n  - name: Filed\n");
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      assertThat(client.get("/api/v1/trackers").at("/trackers/0/name").asText()).isEqualTo("Filed");
      watchByVerbs();
      assertThat(client.get("/api/v1/rules").at("/rules/0/schedule/at").asText())
          .isEqualTo("07:30");
      Files.writeString(
          home.resolve("config/rules.yaml"), "rules:\n - {name: r, tracker: Filed}\n");
      Await.until("the rule of the file", () -> rules(client).size() == 2);
      Files.writeString(
          home.resolve("config/trackers.yaml"), "trackers:\n - {name: x, query: (}\n");
      Await.until(
          "the mistake on the status page",
          () -> client.get("/api/v1/status").toString().contains("trackers[1].query"));
      assertThat(say("tracker", "list").output()).contains("Filed", "Acme");
      assertThat(say("tracker", "delete", "Filed").output()).contains("configuration files");
      assertThat(say("rule", "delete", "each morning").output()).contains("is deleted");
      assertThat(say("tracker", "delete", "Acme").output()).contains("no longer watched");
      assertThat(rules(client)).hasSize(1);
    }
  }

  private void watchByVerbs() throws Exception {
    assertThat(say("tracker", "add", "Acme", "--query", "acme AND (").output())
        .contains("query: the query ends where a word is expected", "(at character 11)");
    Outcome added = say("tracker", "add", "Acme", "--kind", "competitor", "--alias", "#acme");
    assertThat(added.output()).contains("Watching Acme. It matches 0 posts of the last 30 days.");
    assertThat(added.exit()).isZero();
    assertThat(say("rule", "add", "each morning", "--tracker", "Nobody").output())
        .contains("There is no brand named 'Nobody'");
    assertThat(
            say(
                    "rule",
                    "add",
                    "each morning",
                    "--kind",
                    "digest",
                    "--tracker",
                    "Acme",
                    "--at",
                    "07:30")
                .output())
        .contains("is in force");
    assertThat(say("rule", "list").output()).contains("each morning", "digest", "Acme");
  }

  private static JsonNode rules(RestClient client) throws Exception {
    return client.get("/api/v1/rules").path("rules");
  }

  private Outcome say(String verb, String... words) throws Exception {
    return EarshotProcess.verb(home, verb, words);
  }
}
