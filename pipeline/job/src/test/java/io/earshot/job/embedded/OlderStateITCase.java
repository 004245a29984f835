package io.earshot.job.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.JobGraph;
import io.earshot.job.Waiting;
import io.earshot.search.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * State that an older release wrote is still read (design rule 1). It is kept beside the test's
 * resources. With a release, and only then, it is written anew:
 *
 * <pre>
 * mvn verify -pl pipeline/job -am -Dstate.write=true -Dit.test=OlderStateITCase -Dtest=NONE \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
class OlderStateITCase {
  private static final Path KEPT = Path.of("src/test/resources/io/earshot/job/embedded/state-0.1");
  private static final String WIRE =
      "The harbour of the old town was closed on Tuesday after a crane lost its load; nobody was"
          + " hurt, the port authority said, and the ferries would run again in the evening.";

  @TempDir Path data;

  @BeforeEach
  void tell() {
    ToldConnector.begin();
    ToldConnector.say("wire", WIRE);
    ToldConnector.say("copy", WIRE + " Photo: agency.");
    ToldConnector.say("same", "A kettle that is never heard of again.");
    ToldConnector.say("gone", "A kettle that is taken back.");
    ToldConnector.retract("gone");
  }

  @Test
  void stateOfTheReleaseBeforeIsReadAndGoneOnFrom() throws Exception {
    if (Boolean.getBoolean("state.write")) {
      writeAnew();
    }
    try (EmbeddedEarshot earshot = new EmbeddedEarshot(data.resolve("now"), ToldConnector::new)) {
      FileUtils.copy(
          new org.apache.flink.core.fs.Path(KEPT.toUri()),
          new org.apache.flink.core.fs.Path(
              earshot.checkpoints().resolve("released/chk-1").toUri()),
          false);
      earshot.listen("told", ToldConnector.URL);
      ToldConnector.say("same", "A kettle that is never heard of again.");
      ToldConnector.say("copy", "An edit that resembles nothing that was said before.");
      ToldConnector.say("new", "The first that was said since.");
      try (EmbeddedJob job = earshot.start()) {
        Waiting.until("what was said since", () -> earshot.find("new") != null);
        assertThat(job.lastFailure()).isNull();
      }
      assertThat(earshot.find("wire")).as("before the cursor").isNull();
      assertThat(earshot.find("same")).as("known and unchanged").isNull();
      Mention copy = earshot.find("copy");
      assertThat(copy.revision()).isEqualTo(2);
      assertThat(copy.copies().cluster()).isEqualTo("wire");
    }
  }

  private void writeAnew() throws Exception {
    Path before = data.resolve("before");
    try (EmbeddedEarshot earshot = new EmbeddedEarshot(before, ToldConnector::new)) {
      earshot.listen("told", ToldConnector.URL);
      var engine = EmbeddedEngine.configuration(earshot.settings());
      var environment = StreamExecutionEnvironment.getExecutionEnvironment(engine);
      new JobGraph(environment, earshot.stages()).embedded(earshot.source(), earshot.sink());
      var plan = environment.getStreamGraph().getJobGraph();
      try (MiniCluster cluster = new MiniCluster(EmbeddedEngine.cluster(engine))) {
        cluster.start();
        cluster.submitJob(plan).get();
        Waiting.until("all", () -> earshot.count() == 3 && earshot.find("gone") == null);
        String savepoint =
            cluster
                .triggerSavepoint(
                    plan.getJobID(), before.toString(), true, SavepointFormatType.CANONICAL)
                .get();
        keep(Path.of(new org.apache.flink.core.fs.Path(savepoint).toUri().getPath()));
      }
    }
  }

  private static void keep(Path savepoint) throws IOException {
    FileUtils.deleteDirectory(KEPT.toFile());
    Files.createDirectories(KEPT);
    try (Stream<Path> files = Files.list(savepoint)) {
      for (Path file : files.toList()) {
        Files.copy(file, KEPT.resolve(file.getFileName()));
      }
    }
  }
}
