package io.earshot.job.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Connectors;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.job.Waiting;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.served.ServedFeed;
import io.earshot.job.served.ServedPosts;
import io.earshot.store.Backfill;
import io.earshot.store.Correction;
import io.earshot.store.SourceStatus.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedJobITCase {
  private static final String DAMAGE = "not a checkpoint";

  @TempDir Path data;
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void watch() {
    Metrics.addRegistry(meters);
  }

  @AfterEach
  void stopWatching() {
    Metrics.removeRegistry(meters);
  }

  @Test
  void turnsAServedFeedIntoSearchHits() throws Exception {
    try (ServedFeed feed = new ServedFeed();
        EmbeddedEarshot earshot =
            new EmbeddedEarshot(
                data,
                (stanza, url) ->
                    Connectors.open(stanza, url, HttpFetcher.shared(HttpSettings.defaults())))) {
      feed.publish("first", "the kettle whistles in the morning and nobody hears it at all");
      feed.publish("second", "a toaster is a simple machine");
      try (EmbeddedJob job = earshot.start()) {
        earshot.listen("blog", feed.url());
        Waiting.until("a search finds it", () -> earshot.search("kettle").size() == 1);
        assertThat(earshot.search("kettle").get(0))
            .satisfies(
                mention -> {
                  assertThat(mention.post().url()).isEqualTo(feed.permalink("first"));
                  assertThat(mention.analysis().model()).isEqualTo("words/1");
                  assertThat(mention.copies().first()).isEqualTo(mention.id());
                });

        feed.publish("second", "a toaster and a kettle are simple machines");
        Waiting.until("an edit is found", () -> earshot.search("kettle").size() == 2);
        assertThat(job.isRunning()).isTrue();
        assertThat(job.holdups()).isEmpty();
        assertThat(
                meters
                    .get("flink.taskmanager.job.task.operator.numRecordsIn")
                    .tag("operator_name", "dedupe")
                    .functionCounter()
                    .count())
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void aBrandAppliesToWhatComesAndToWhatIsThereAndALateAlertIsNone() throws Exception {
    try (ServedFeed feed = new ServedFeed();
        EmbeddedEarshot earshot =
            new EmbeddedEarshot(
                data,
                (stanza, url) ->
                    Connectors.open(stanza, url, HttpFetcher.shared(HttpSettings.defaults())))) {
      feed.publish("old", "the acme kettle whistles in the morning");
      feed.publish("other", "a toaster is a simple machine");
      try (EmbeddedJob job = earshot.start()) {
        earshot.listen("blog", feed.url());
        Waiting.until("it is found", () -> earshot.search("kettle").size() == 1);
        assertThat(earshot.search("kettle").get(0).trackers()).isNull();

        earshot.watch("Acme");
        Waiting.until("it is applied to history", () -> earshot.search("tracker:acme").size() == 1);
        Waiting.until("that is done", () -> earshot.replayed("Acme"));
        assertThat(earshot.search("kettle").get(0).analysis().model()).isEqualTo("words/1");
        assertThat(earshot.store().alerts().newest(null, null, 9)).isEmpty();

        feed.publish("new", "an acme toaster");
        Waiting.until("the new post has it", () -> earshot.search("tracker:acme").size() == 2);
        Waiting.until(
            "an alert is raised",
            () -> earshot.store().alerts().newest("all of Acme", null, 9).size() == 1);
        earshot.store().trackers().delete("Acme");
        Waiting.until("it is gone", () -> earshot.search("tracker:acme").isEmpty());
        assertThat(job.isRunning()).isTrue();
      }
    }
  }

  @Test
  void aCorrectionIsInTheIndexWithinSecondsAndStaysThroughAnEdit() throws Exception {
    try (ServedPosts served = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new);
        EmbeddedJob job = earshot.start()) {
      served.say("p1", "text");
      earshot.listen("blog", served.url());
      Waiting.until("the post", () -> earshot.find("p1") != null);

      earshot.store().corrections().save(negative("p1"));
      Waiting.until("the correction", () -> earshot.search("sentiment:negative").size() == 1);
      served.say("p1", "edited");
      Waiting.until("the edit", () -> earshot.revision("p1") == 2);
      assertThat(earshot.find("p1").sentiment()).isEqualTo("negative");

      earshot.store().corrections().undo("p1");
      Waiting.until("it is taken back", () -> earshot.search("sentiment:negative").isEmpty());
      assertThat(job.lastFailure()).isNull();
    }
  }

  private static Correction negative(String post) {
    Instant now = Instant.now();
    return new Correction(post, null, "negative", null, null, null, "Dana", now, null);
  }

  @Test
  void followsTheStoreWithoutARestart() throws Exception {
    try (ServedPosts blog = new ServedPosts();
        ServedPosts forum = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new);
        EmbeddedJob job = earshot.start()) {
      blog.say("b1", "text");
      forum.say("f1", "text");
      earshot.listen("blog", blog.url());
      Waiting.until("the first source", () -> earshot.find("b1") != null);
      earshot.listen("forum", forum.url());
      Waiting.until("the second source", () -> earshot.find("f1") != null);

      earshot.store().sources().pause("blog", true);
      Waiting.until("the pause", () -> states(earshot).equals("blog PAUSED, forum OK"));
      earshot.store().sources().delete("forum");
      Waiting.until("the withdrawal", () -> states(earshot).equals("blog PAUSED"));
      blog.say("b2", "text");
      earshot.store().sources().pause("blog", false);
      Waiting.until("what was said meanwhile", () -> earshot.find("b2") != null);
      assertThat(earshot.revision("b1")).isEqualTo(1);
      assertThat(job.lastFailure()).isNull();
    }
  }

  @Test
  void goesOnWhereItWasStopped() throws Exception {
    try (ServedPosts served = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new)) {
      for (int post = 0; post < 500; post++) {
        served.say("p" + post, "text " + post);
      }
      earshot.listen("blog", served.url());
      try (EmbeddedJob job = earshot.start()) {
        served.say("p7", "edited");
        served.retract("p8");
        Waiting.until("all", () -> earshot.count() == 499 && earshot.revision("p7") == 2);
        assertThat(job.isRunning()).isTrue();
      }
      served.say("p9", "edited while away");
      served.say("new", "new while away");
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("what was said meanwhile", () -> earshot.count() == 500);
        assertThat(earshot.find("new")).isNotNull();
        assertThat(earshot.revision("p9")).isEqualTo(2);
        assertThat(earshot.revision("p10")).isEqualTo(1);
        assertThat(job.lastFailure()).isNull();
      }
    }
  }

  @Test
  void goesOnFromAnOlderCheckpointWhenTheNewestIsDamaged() throws Exception {
    try (ServedPosts served = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new)) {
      CheckpointDirectory checkpoints = new CheckpointDirectory(earshot.checkpoints());
      served.say("before", "text");
      earshot.listen("blog", served.url());
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("a post", () -> earshot.find("before") != null);
        Waiting.until("checkpoints", () -> checkpoints.newestFirst().size() == 3);
        assertThat(job.isRunning()).isTrue();
      }
      Path damaged = checkpoints.newest();
      damage(damaged);
      served.say("after", "text");
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("what was said meanwhile", () -> earshot.find("after") != null);
        assertThat(earshot.revision("before")).isEqualTo(1);
        assertThat(job.lastFailure()).isNull();
        assertThat(damaged.resolve("_metadata")).as("swept").doesNotExist();
      }
    }
  }

  @Test
  void readsWhatLiesBackBesideWhatIsNewAndThroughAStop() throws Exception {
    try (ServedPosts served = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new)) {
      for (int post = 0; post < 3_000; post++) {
        served.saidLongAgo("old" + post, "text " + post);
      }
      earshot.listen("blog", served.url());
      EmbeddedJob cutOff = earshot.start();
      Backfill wish = earshot.askForAllThatLiesBack("blog");
      served.say("new", "text");
      Waiting.until("some of both", () -> earshot.count() > 1 && earshot.find("new") != null);
      cutOff.cancel();
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("its end", () -> earshot.state(wish) == Backfill.State.DONE);
        Waiting.until("all", () -> earshot.count() == 3_001);
        assertThat(earshot.revision("old2999")).isEqualTo(1);
        assertThat(job.lastFailure()).isNull();
      }
    }
  }

  @Test
  void saysSoWhenItCannotReadItsState() throws Exception {
    try (EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new)) {
      CheckpointDirectory checkpoints = new CheckpointDirectory(earshot.checkpoints());
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("a checkpoint", () -> job.isRunning() && checkpoints.newest() != null);
      }
      for (Path checkpoint : checkpoints.newestFirst()) {
        damage(checkpoint);
      }

      assertThatThrownBy(earshot::start)
          .isInstanceOfSatisfying(
              JobStartException.class, failed -> assertThat(failed.isRestoring()).isTrue())
          .hasMessageContaining(checkpoints.newest().toString())
          .hasMessageContaining("--fresh-state");

      checkpoints.clear();
      try (EmbeddedJob job = earshot.start()) {
        assertThat(job.isRunning()).isTrue();
      }
    }
  }

  private static void damage(Path checkpoint) throws IOException {
    Files.writeString(checkpoint.resolve("_metadata"), DAMAGE);
  }

  private static String states(EmbeddedEarshot earshot) {
    return String.join(
        ", ",
        earshot.store().journal().statuses().stream()
            .map(status -> status.source() + " " + State.valueOf(status.state().name()))
            .toList());
  }
}
