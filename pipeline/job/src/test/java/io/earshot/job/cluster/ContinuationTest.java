package io.earshot.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinuationTest {
  @TempDir Path directory;
  private final Configuration cluster = new Configuration();

  @BeforeEach
  void configure() {
    cluster.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toUri().toString());
  }

  @Test
  void goesOnFromTheNewestCompleteCheckpointOfItsOwn() throws IOException {
    write("enrich/run-1/chk-7/_metadata", 1);
    write("enrich/run-2/chk-8/_metadata", 2);
    write("enrich/run-2/chk-9/unfinished", 3);
    write("collect/run-3/chk-50/_metadata", 4);

    Configuration settings = enrich().settings(false);

    assertThat(settings.get(StateRecoveryOptions.SAVEPOINT_PATH)).endsWith("enrich/run-2/chk-8");
    assertThat(settings.get(StateRecoveryOptions.RESTORE_MODE)).isEqualTo(RecoveryClaimMode.CLAIM);
    assertThat(settings.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY)).endsWith("/enrich");
  }

  /** Flink deletes a job's checkpoints when it is stopped with a savepoint. */
  @Test
  void goesOnFromASavepointThatIsNewerAndLeavesItWhereItIs() throws IOException {
    write("enrich/run-1/chk-7/_metadata", 1);
    write("enrich/savepoints/savepoint-run-2/_metadata", 2);

    Configuration settings = enrich().settings(false);

    assertThat(settings.get(StateRecoveryOptions.SAVEPOINT_PATH)).endsWith("savepoint-run-2");
    assertThat(settings.get(StateRecoveryOptions.RESTORE_MODE))
        .isEqualTo(RecoveryClaimMode.NO_CLAIM);
  }

  @Test
  void beginsWithoutStateWhereThereIsNoneAndWhenToldTo() throws IOException {
    assertThat(path(enrich().settings(false))).isNull();
    write("enrich/run-1/chk-7/_metadata", 1);
    assertThat(path(enrich().settings(true))).isNull();
    assertThat(directory.resolve("enrich/run-1/chk-7/_metadata")).exists();
  }

  @Test
  void leavesWhatWasSaidOnTheCommandLine() throws IOException {
    write("enrich/run-1/chk-7/_metadata", 1);
    cluster.set(StateRecoveryOptions.SAVEPOINT_PATH, "file:///elsewhere");
    assertThat(path(enrich().settings(false))).isNull();
  }

  @Test
  void keepsTheThreeNewestCheckpointsOfEarlierRuns() throws IOException {
    for (int checkpoint = 1; checkpoint <= 5; checkpoint++) {
      write("enrich/run-" + checkpoint + "/chk-" + checkpoint + "/_metadata", checkpoint);
    }
    write("enrich/savepoints/savepoint-old/_metadata", 0);

    enrich().settings(false);

    assertThat(directory.resolve("enrich/run-2/chk-2")).doesNotExist();
    assertThat(directory.resolve("enrich/run-3/chk-3/_metadata")).exists();
    assertThat(directory.resolve("enrich/savepoints/savepoint-old/_metadata")).exists();
  }

  @Test
  void refusesToRunWhereStateWouldEndWithTheJob() {
    assertThatThrownBy(() -> new Continuation("enrich", new Configuration()).settings(false))
        .hasMessageContaining("execution.checkpointing.dir");
  }

  private Continuation enrich() {
    return new Continuation("enrich", cluster);
  }

  private static String path(Configuration settings) {
    return settings.getOptional(StateRecoveryOptions.SAVEPOINT_PATH).orElse(null);
  }

  private void write(String path, int minute) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "state");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(60L * minute)));
  }
}
