package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.process.EarshotProcess.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs, beside a running Earshot and on data at rest. */
class VerbsITCase {
  @TempDir private Path home;

  @Test
  void verbsSayTheSameBesideARunAndAtRest() throws Exception {
    try (GrowingFeed feed = new GrowingFeed(5, 5)) {
      HomeFolder.listenTo(home, HomeFolder.feed(feed.url()));
      String beside = besideARun();
      assertThat(EarshotProcess.verb(home, "search", "kettle").output()).isEqualTo(beside);
      assertThat(EarshotProcess.verb(home, "status").output())
          .contains("Not running, 5 posts indexed");
      assertThat(EarshotProcess.verb(home, "crm", "export").output())
          .as("CRMs were told nothing: a table without rows")
          .startsWith("id,target,kind,customer");
    }
  }

  @Test
  void postsArePrintedInUtf8WhateverTheLocale() throws Exception {
    Path feed =
        Files.writeString(home.resolve("feed.xml"), "<rss><item><title>茶 ☕</title></item></rss>");
    Outcome read = EarshotProcess.verb(home, "read", feed.toString());
    assertThat(read.output()).contains("\"title\":\"茶 ☕\"");
    assertThat(read.exit()).isZero();
  }

  private String besideARun() throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      Await.until("all posts", () -> client.total("kettle") == 5);
      Outcome second = EarshotProcess.verb(home, "run");
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.output()).contains("another earshot").contains(earshot.address());
      assertThat(EarshotProcess.verb(home, "status").output())
          .contains("Running, 5 posts indexed")
          .contains("growing");
      Outcome wrong = EarshotProcess.verb(home, "search", "kettle AND (");
      assertThat(wrong.exit()).isEqualTo(1);
      assertThat(wrong.output()).contains("at character 13");
      backUpAndLook();
      String found = EarshotProcess.verb(home, "search", "kettle").output();
      assertThat(found).contains("5 found");
      assertThat(earshot.stop()).isEqualTo(EarshotProcess.TERMINATED);
      return found;
    }
  }

  private void backUpAndLook() throws Exception {
    Path copy = home.resolve("copy");
    Outcome backup = EarshotProcess.verb(home, "backup", copy.toString());
    assertThat(backup.exit()).as(backup.output()).isZero();
    Outcome found = EarshotProcess.verb(home, "search", "kettle", "--data", copy.toString());
    assertThat(found.output()).contains("5 found");
    assertThat(Files.exists(copy.resolve("checkpoints"))).isTrue();
  }

  @Test
  void aChangedSourcesFileIsInForceWithoutARestart() throws Exception {
    try (GrowingFeed feed = new GrowingFeed(3, 3)) {
      HomeFolder.listenTo(home, "sources: []\n");
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        assertThat(client.total("")).isZero();
        Files.writeString(home.resolve("config/sources.yaml"), HomeFolder.feed(feed.url()));
        Await.until("posts of the new source", () -> client.total("") == 3);
        Files.writeString(home.resolve("config/sources.yaml"), "sources:\n - nam: x\n");
        Await.until(
            "the mistake on the status page",
            () -> client.get("/api/v1/status").toString().contains("unknown key"));
        assertThat(client.total("")).isEqualTo(3);
      }
    }
  }
}
