package io.earshot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.Earshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String POSTS =
      """
      {"id":"1","title":"On lids","text":"My kettle lost its lid","author":{"name":"Ann"}}
      {"id":"2","kind":"comment","text":"a tea pot, a LID","published":"2026-03-01T12:00:00Z"}

      {"id":"3","url":"https://www.Shop.example/x","text":"nothing of that"}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int query(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "query";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Earshot.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("posts.jsonl"), content).toString();
  }

  @Test
  void explainsAQuery() {
    assertThat(query("explain", "(kettle OR pot) NEAR/3 lid* -sentiment:positive")).isZero();
    assertThat(out.toString())
        .contains("  AND\n    NEAR/3\n      OR\n        kettle\n        pot\n      lid*\n    NOT\n")
        .contains("gate           (kettle OR pot) NEAR/3 lid*")
        .contains("watched for    yes")
        .contains("MAXGAPS/3")
        .contains("\"max_gaps\":3");
  }

  @Test
  void saysWhyAQueryCannotBeWatchedFor() throws Exception {
    assertThat(query("explain", "kettle OR -lid", "--json")).isZero();
    JsonNode explained = JSON.readTree(out.toString());
    assertThat(explained.path("watchable").asBoolean()).isFalse();
    assertThat(explained.path("reason").asText()).contains("NOT lid names no word");
    assertThat(explained.path("tree").path("node").asText()).isEqualTo("OR");
    assertThat(explained.path("elasticsearch").has("bool")).isTrue();
  }

  @Test
  void saysWhereAQueryIsWrong() {
    assertThat(query("explain", "kettle (lid")).isEqualTo(1);
    assertThat(err.toString()).startsWith("column 8: the group that opens here is not closed");
  }

  @Test
  void marksWhatMatches() throws Exception {
    assertThat(query("match", "(kettle OR \"tea pot\") NEAR/2 lid*", file(POSTS))).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "match      1",
            "  My [kettle] lost its [lid]",
            "match      2",
            "  a [tea pot], a [LID]",
            "2 of 3 posts match");
  }

  @Test
  void tellsWhatMayMatchOnceItIsAnalysed() throws Exception {
    assertThat(query("match", "--json", "lid sentiment:negative", file(POSTS))).isZero();
    JsonNode first = JSON.readTree(out.toString().lines().findFirst().orElseThrow());
    assertThat(first.path("id").asText()).isEqualTo("1");
    assertThat(first.path("passes").asBoolean()).isTrue();
    assertThat(first.path("matches").asBoolean()).isFalse();
    assertThat(first.path("text").path(0).path("start").asInt()).isEqualTo(19);
  }

  @Test
  void asksForValuesToo() throws Exception {
    assertThat(query("match", "site:shop.example OR author:ann OR kind:comment", file(POSTS)))
        .isZero();
    assertThat(out.toString()).contains("3 of 3 posts match");
  }

  @Test
  void namesTheLinesThatAreNoPosts() throws Exception {
    String file = file(POSTS + "not JSON\n{\"id\":\"4\",\"kind\":\"song\"}\n");
    assertThat(query("match", "lid", file, "missing.jsonl")).isEqualTo(1);
    assertThat(err.toString())
        .contains(file + ":5: it is no post in JSON")
        .contains(file + ":6: its kind is song: write one of [POST")
        .contains("missing.jsonl: there is no such file");
    assertThat(out.toString()).contains("2 of 3 posts match");
  }
}
