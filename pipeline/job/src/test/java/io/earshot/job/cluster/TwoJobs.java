package io.earshot.job.cluster;

import io.earshot.job.EngineConfiguration;
import io.earshot.job.JobGraph;
import io.earshot.job.Stages;
import io.earshot.job.analyse.WordCounter;
import io.earshot.job.history.MentionIndexFactory;
import io.earshot.job.index.BulkIndexSink;
import io.earshot.job.log.PostLog;
import io.earshot.job.log.PostLogSettings;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Collect and enrich, two tasks a stage, on a Flink cluster of two task managers. */
final class TwoJobs implements AutoCloseable {
  private static final int PARALLELISM = 2;

  private final Configuration engine = EngineConfiguration.job(Duration.ofSeconds(1));
  private final StoreSettings store;
  private final MiniCluster cluster;

  TwoJobs(Path checkpoints, StoreSettings store) throws Exception {
    this.store = store;
    engine.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    engine.set(RestOptions.BIND_PORT, "0");
    engine.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    engine.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(200));
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(engine)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .build());
    cluster.start();
  }

  void collect(PostLogSettings log) throws Exception {
    submit(
        () -> {
          throw new AssertionError("collect reads no index");
        },
        graph ->
            graph.collect(
                new PostSource(store, ServedConnector::new, new IntakeSettings(2, null, 0)),
                PostLog.sink(log)));
  }

  void enrich(PostLogSettings log, IndexSettings index) throws Exception {
    submit(
        () -> Indexes.reader(index),
        graph ->
            graph.enrich(
                PostLog.source(log, store),
                PostLog.watermarks(),
                new BulkIndexSink(() -> Indexes.writer(index), store)));
  }

  /** Loses a task manager with all that runs there, and starts another. */
  void lose(int taskManager) throws Exception {
    cluster.terminateTaskManager(taskManager).get();
    cluster.startTaskManager();
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }

  private void submit(MentionIndexFactory index, Consumer<JobGraph> drawing) throws Exception {
    var environment = StreamExecutionEnvironment.getExecutionEnvironment(engine);
    environment.setParallelism(PARALLELISM);
    drawing.accept(
        new JobGraph(environment, new Stages(WordCounter::new, null, true, store, index)));
    cluster.submitJob(environment.getStreamGraph().getJobGraph()).get();
  }
}
