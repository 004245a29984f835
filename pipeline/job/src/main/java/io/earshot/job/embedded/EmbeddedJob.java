package io.earshot.job.embedded;

import io.earshot.connectors.PostChange;
import io.earshot.job.JobGraph;
import io.earshot.job.Stages;
import io.earshot.job.jvm.Holdups;
import io.earshot.search.IndexOperation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.ExecutionPlan;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that runs in this process, goes on where its newest checkpoint left off, and restarts by
 * itself when it fails.
 */
public final class EmbeddedJob implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedJob.class);
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A state of some gigabytes takes minutes. */
  private static final Duration REWRITING = Duration.ofMinutes(30);

  private final MiniCluster cluster;
  private final ExecutionPlan plan;
  private final JobID job;
  private final CheckpointDirectory checkpoints;
  private boolean closed;

  private EmbeddedJob(Configuration engine, StreamGraph graph, CheckpointDirectory checkpoints) {
    this.checkpoints = checkpoints;
    this.cluster = new MiniCluster(EmbeddedEngine.cluster(engine));
    this.plan = graph.getJobGraph();
    this.job = plan.getJobID();
  }

  /**
   * Starts the job and returns when all its stages run. When it does not come up from its newest
   * checkpoint it goes on from the one before: that repeats some work and loses nothing.
   *
   * @param connectors what is read
   * @param index where it goes
   * @throws JobStartException if it comes up from none of them; nothing is left running
   */
  public static EmbeddedJob start(
      EmbeddedSettings settings,
      Stages stages,
      Source<PostChange, ?, ?> connectors,
      Sink<IndexOperation> index)
      throws JobStartException, InterruptedException {
    CheckpointDirectory checkpoints = new CheckpointDirectory(settings.checkpoints());
    List<Path> newestFirst = checkpoints.newestFirst();
    if (newestFirst.isEmpty()) {
      return start(settings, stages, connectors, index, null);
    }
    JobStartException first = null;
    for (Path checkpoint : newestFirst) {
      List<Path> unneeded = checkpoints.unneeded(checkpoint);
      try {
        EmbeddedJob job = start(settings, stages, connectors, index, checkpoint);
        CheckpointDirectory.delete(unneeded);
        return job;
      } catch (JobStartException failed) {
        LOG.error("{}", failed.getMessage());
        first = first == null ? failed : first;
      }
    }
    throw first;
  }

  private static EmbeddedJob start(
      EmbeddedSettings settings,
      Stages stages,
      Source<PostChange, ?, ?> connectors,
      Sink<IndexOperation> index,
      Path checkpoint)
      throws JobStartException, InterruptedException {
    EmbeddedEngine.empty(settings.working());
    Configuration engine = EmbeddedEngine.configuration(settings);
    if (checkpoint != null) {
      SavepointRestoreSettings.toConfiguration(from(checkpoint), engine);
    }
    var environment = StreamExecutionEnvironment.getExecutionEnvironment(engine);
    new JobGraph(environment, stages).embedded(connectors, index);
    EmbeddedJob job =
        new EmbeddedJob(
            engine, environment.getStreamGraph(), new CheckpointDirectory(settings.checkpoints()));
    try {
      job.start();
    } catch (InterruptedException stopped) {
      job.cluster.closeAsync().join();
      throw stopped;
    } catch (Exception failed) {
      job.cluster.closeAsync().join();
      throw JobStartException.of(failed, checkpoint);
    }
    LOG.info(
        "The job runs {}", checkpoint == null ? "from the beginning" : "on from " + checkpoint);
    return job;
  }

  /** Whether all stages run; false while the job restarts after a failure. */
  public boolean isRunning() {
    try {
      return allRunning(cluster.getExecutionGraph(job).get(10, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException gone) {
      return false;
    }
  }

  /** What holds the job up at the moment, for people; empty when all goes well. */
  public List<String> holdups() {
    return Holdups.now();
  }

  /** Why the job failed last, or null if it has not failed since it was started. */
  public String lastFailure() throws InterruptedException {
    try {
      var failure = cluster.getExecutionGraph(job).get(10, TimeUnit.SECONDS).getFailureInfo();
      return failure == null ? null : failure.getExceptionAsString();
    } catch (ExecutionException | TimeoutException gone) {
      return "the job is gone: " + gone;
    }
  }

  /** Takes a last checkpoint, if that is possible now, and stops; again does nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    try {
      String last = cluster.triggerCheckpoint(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      LOG.info("The job stops after checkpoint {}", last);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failed) {
      LOG.warn("The job stops without a last checkpoint and will repeat a little", failed);
    }
    cancel();
  }

  /**
   * Stops with a checkpoint that is written anew: it holds what the state is now and, unlike
   * others, nothing of what it was. Of older checkpoints nothing is left.
   *
   * @throws IOException if that cannot be done now; then it goes on running, or can be closed
   */
  public void closeRewritten() throws IOException, InterruptedException {
    try {
      String savepoint =
          cluster
              .stopWithSavepoint(
                  job, checkpoints.path().toUri().toString(), false, SavepointFormatType.CANONICAL)
              .get(REWRITING.toSeconds(), TimeUnit.SECONDS);
      checkpoints.replaceAll(Path.of(URI.create(savepoint)));
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the state of the job is not written anew: " + failed, failed);
    }
    closed = true;
    cluster.closeAsync().join();
  }

  /** Stops at once; the next start goes on from the last periodic checkpoint. */
  public void cancel() {
    try {
      cluster.cancelJob(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      cluster.requestJobResult(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failed) {
      LOG.warn("The job does not stop by itself", failed);
    } finally {
      closed = true;
      cluster.closeAsync().join();
    }
  }

  private void start() throws Exception {
    cluster.start();
    cluster.submitJob(plan).get();
    long deadline = System.nanoTime() + START.toNanos();
    while (!isUp(cluster.getExecutionGraph(job).get())) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("it did not come up within " + START);
      }
      Thread.sleep(50);
    }
  }

  private static boolean isUp(AccessExecutionGraph graph) throws Exception {
    ErrorInfo failure = graph.getFailureInfo();
    if (failure != null) {
      throw new Exception(
          failure.getException().deserializeError(EmbeddedJob.class.getClassLoader()));
    }
    return allRunning(graph);
  }

  private static SavepointRestoreSettings from(Path checkpoint) {
    // a stage that was switched off leaves state that nobody wants
    boolean stagesMayBeGone = true;
    return SavepointRestoreSettings.forPath(
        checkpoint.toUri().toString(), stagesMayBeGone, RecoveryClaimMode.CLAIM);
  }

  private static boolean allRunning(AccessExecutionGraph graph) {
    return graph.getState() == JobStatus.RUNNING
        && StreamSupport.stream(graph.getAllExecutionVertices().spliterator(), false)
            .allMatch(vertex -> vertex.getExecutionState() == ExecutionState.RUNNING);
  }
}
