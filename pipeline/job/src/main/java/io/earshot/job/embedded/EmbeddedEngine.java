package io.earshot.job.embedded;

import io.earshot.job.EngineConfiguration;
import io.earshot.job.metrics.FlinkMetersFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.util.FileUtils;

/** Flink inside this process: one task per stage, little memory, on loopback only. */
final class EmbeddedEngine {
  private static final MemorySize ROCKSDB = MemorySize.ofMebiBytes(128);
  private static final MemorySize NETWORK = MemorySize.ofMebiBytes(16);

  private EmbeddedEngine() {}

  static Configuration configuration(EmbeddedSettings settings) {
    Configuration configuration = EngineConfiguration.job(settings.every());
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    configuration.set(CoreOptions.TMP_DIRS, settings.working().toAbsolutePath().toString());
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.checkpoints().toUri().toString());
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
    // a task that waits for a disk to get room is not stuck: never kill the process over it
    configuration.set(TaskManagerOptions.TASK_CANCELLATION_TIMEOUT, Duration.ZERO);
    // a laptop that slept is not a lost task manager
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofHours(1));
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(WebOptions.SUBMIT_ENABLE, false);
    configuration.set(WebOptions.CANCEL_ENABLE, false);
    configuration.setString(
        "metrics.reporter.earshot.factory.class", FlinkMetersFactory.class.getName());
    return configuration;
  }

  /** Removes what a killed process left in the directory of working files. */
  static void empty(Path working) {
    try {
      Files.createDirectories(working);
      FileUtils.cleanDirectory(working.toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static MiniClusterConfiguration cluster(Configuration configuration) {
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(1)
        .build();
  }
}
