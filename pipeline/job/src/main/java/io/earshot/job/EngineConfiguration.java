package io.earshot.job;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** How Flink runs our jobs, in both forms: what correctness rests on. */
public final class EngineConfiguration {
  /** How many complete checkpoints are kept: the job can go on from each of them. */
  public static final int RETAINED = 3;

  private EngineConfiguration() {}

  /**
   * The settings of a job.
   *
   * @param every time between two checkpoints
   */
  public static Configuration job(Duration every) {
    Configuration configuration = new Configuration();
    // every record is a plain Java record; nothing falls back to Kryo unnoticed (design rule 1)
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    // records are immutable: chained operators may share them
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    // most ids asked for were never seen
    configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    // of a filter only the part that is asked for is read: at 1,000,000 posts whole ones no longer
    // fit into the cache, and a look at a near-copy's band reads a megabyte
    configuration.set(RocksDBOptions.USE_PARTITIONED_INDEX_FILTERS, true);
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every);
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // a checkpoint that fails (disk full, index down) is tried again and never fails the job
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(30));
    return configuration;
  }
}
