package io.earshot.job.cluster;

import java.io.IOException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a job go on by itself from what its last run left, as the embedded form does. Each job keeps
 * its checkpoints in a directory of its own below {@code execution.checkpointing.dir}, so that it
 * never takes another's.
 *
 * <p>A checkpoint is claimed: this run deletes it when newer ones are complete. A savepoint belongs
 * to whoever asked for it and stays.
 */
public final class Continuation {
  private static final Logger LOG = LoggerFactory.getLogger(Continuation.class);

  private final String job;
  private final ReadableConfig cluster;

  /**
   * @param job name of the job's directory
   * @param cluster what Flink was told, by its configuration and on the command line
   */
  public Continuation(String job, ReadableConfig cluster) {
    this.job = job;
    this.cluster = cluster;
  }

  /**
   * Settings of a run that goes on, or of a fresh one.
   *
   * @param fresh whether what the last run left is passed over; it is not deleted
   * @throws IOException if the directory cannot be read
   * @throws IllegalArgumentException if Flink was told no directory: state would end with the job
   */
  public Configuration settings(boolean fresh) throws IOException {
    Path directory = directory();
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toString());
    if (fresh) {
      LOG.info("{} begins afresh, as asked", job);
    } else if (cluster.getOptional(StateRecoveryOptions.SAVEPOINT_PATH).isPresent()) {
      LOG.info("{} goes on from where it was told", job);
    } else {
      goOn(new RetainedState(directory), settings);
    }
    return settings;
  }

  private void goOn(RetainedState retained, Configuration settings) throws IOException {
    Path newest = retained.newest();
    if (newest == null) {
      LOG.warn("{} begins without state: there is none in {}", job, directory());
      return;
    }
    LOG.info("{} goes on from {}", job, newest);
    retained.prune();
    boolean checkpoint = RetainedState.isCheckpoint(newest);
    // a stage that was switched off leaves state that nobody wants
    boolean stagesMayBeGone = true;
    SavepointRestoreSettings.toConfiguration(
        SavepointRestoreSettings.forPath(
            newest.toString(),
            stagesMayBeGone,
            checkpoint ? RecoveryClaimMode.CLAIM : RecoveryClaimMode.NO_CLAIM),
        settings);
  }

  private Path directory() {
    return new Path(
        cluster
            .getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "execution.checkpointing.dir is missing in Flink's configuration: name a"
                            + " directory that job manager and task managers all reach")),
        job);
  }
}
