package io.earshot.app.cluster;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Problem;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.Assembly;
import io.earshot.connectors.kafka.PostTopic;
import io.earshot.job.EngineConfiguration;
import io.earshot.job.JobGraph;
import io.earshot.job.cluster.Continuation;
import io.earshot.job.index.BulkIndexSink;
import io.earshot.job.log.PostLog;
import io.earshot.job.log.PostLogSettings;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Entry class of both jobs of the cluster form: {@code ClusterJob collect FILE} reads sources into
 * the post log, {@code ClusterJob enrich FILE} reads the log into the index; {@code FILE} is {@code
 * earshot.yaml}. Each goes on from the newest checkpoint of its own, unless {@code --fresh-state}
 * follows. It never ends the JVM, which is Flink's.
 */
public final class ClusterJob {
  private static final String FRESH = "--fresh-state";

  private ClusterJob() {}

  public static void main(String[] arguments) throws Exception {
    boolean fresh = arguments.length == 3 && arguments[2].equals(FRESH);
    if (arguments.length != 2 && !fresh) {
      throw new IllegalArgumentException(
          "usage: ClusterJob collect|enrich /path/to/earshot.yaml [" + FRESH + "]");
    }
    Settings settings = settings(Path.of(arguments[1]).toAbsolutePath());
    var environment =
        StreamExecutionEnvironment.getExecutionEnvironment(engine(arguments[0], settings, fresh));
    draw(arguments[0], new JobGraph(environment, Assembly.stages(settings)), settings);
    environment.execute("earshot " + arguments[0]);
  }

  private static Settings settings(Path file) throws IOException, ConfigException {
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing: it is read where the job is submitted");
    }
    Settings settings = Settings.read(file, file.getParent(), System.getenv());
    if (settings.kafka() == null) {
      throw new ConfigException(
          List.of(
              new Problem(
                  file.toString(), 0, 0, "kafka.bootstrap is missing: the cluster form needs it")));
    }
    return settings;
  }

  private static Configuration engine(String job, Settings settings, boolean fresh)
      throws IOException {
    var cluster = StreamExecutionEnvironment.getExecutionEnvironment().getConfiguration();
    Configuration engine = EngineConfiguration.job(settings.checkpoints().every());
    engine.addAll(new Continuation(job, cluster).settings(fresh));
    return engine;
  }

  private static void draw(String job, JobGraph graph, Settings settings)
      throws IOException, InterruptedException {
    PostLogSettings log =
        new PostLogSettings(settings.kafka().bootstrap(), settings.kafka().topic(), "earshot");
    PostLog.prepare(log);
    switch (job) {
      case "collect" -> {
        PostTopic.prepare(settings.kafka().bootstrap(), settings.kafka().inbox());
        graph.collect(source(settings), PostLog.sink(log));
      }
      case "enrich" ->
          graph.enrich(
              PostLog.source(log, settings.store()),
              PostLog.watermarks(),
              new BulkIndexSink(Assembly.writer(settings), settings.store()));
      default -> throw new IllegalArgumentException("'" + job + "' is neither collect nor enrich");
    }
  }

  private static PostSource source(Settings settings) {
    return new PostSource(
        settings.store(),
        Assembly.connectors(settings),
        new IntakeSettings(IntakeSettings.THREADS, null, 0));
  }
}
