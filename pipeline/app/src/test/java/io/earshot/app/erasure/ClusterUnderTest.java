package io.earshot.app.erasure;

import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.Assembly;
import io.earshot.app.embedded.StandingConsole;
import io.earshot.connectors.kafka.PostTopic;
import io.earshot.job.EngineConfiguration;
import io.earshot.job.JobGraph;
import io.earshot.job.index.BulkIndexSink;
import io.earshot.job.log.PostLog;
import io.earshot.job.log.PostLogSettings;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.servers.ElasticsearchServer;
import io.earshot.servers.KafkaServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The cluster form: real Kafka, Elasticsearch and PostgreSQL, both jobs, and the console beside.
 */
final class ClusterUnderTest implements AutoCloseable {
  private final KafkaServer kafka;
  private final ElasticsearchServer elasticsearch;
  private final EmbeddedPostgres postgres;
  private final MiniCluster flink;
  private final StandingConsole console;
  private final Settings settings;
  private final List<JobID> jobs = new ArrayList<>();

  ClusterUnderTest(Path home) throws Exception {
    kafka = KafkaServer.start(home.resolve("kafka"));
    elasticsearch = ElasticsearchServer.start(home.resolve("elasticsearch"));
    postgres = EmbeddedPostgres.start();
    configure(home);
    settings = Settings.read(home.resolve("config/earshot.yaml"), home, Map.of());
    PostLogSettings log = log();
    PostLog.prepare(log);
    PostTopic.prepare(settings.kafka().bootstrap(), settings.kafka().inbox());
    console = StandingConsole.open(settings, Decided.read(settings, Map.of()));
    Configuration engine = engine(home);
    flink =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(engine)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
    flink.start();
    submit(engine, graph -> graph.collect(source(), PostLog.sink(log)));
    submit(
        engine,
        graph ->
            graph.enrich(
                PostLog.source(log, settings.store()),
                PostLog.watermarks(),
                new BulkIndexSink(Assembly.writer(settings), settings.store())));
  }

  private void configure(Path home) throws Exception {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("token"), "the shop's token");
    Files.writeString(
        config.resolve("earshot.yaml"),
        """
        console: {port: 0}
        checkpoints: {every: 1s}
        analysis: {engine: none}
        index: {backend: elasticsearch, urls: "%s"}
        store: {url: "%s", user: postgres}
        kafka: {bootstrap: "%s"}
        """
            .formatted(
                elasticsearch.url(),
                postgres.getJdbcUrl("postgres", "postgres"),
                kafka.bootstrapServers()));
    Files.writeString(
        config.resolve("sources.yaml"),
        "sources:\n  - name: shop\n    kind: push\n    token: file:%s\n"
            .formatted(home.resolve("token")));
    Files.writeString(config.resolve("trackers.yaml"), "trackers:\n  - name: kettle\n");
    Files.writeString(
        config.resolve("rules.yaml"),
        "rules:\n  - name: every kettle\n    tracker: kettle\n    kind: each\n");
  }

  private static Configuration engine(Path home) {
    Configuration engine = EngineConfiguration.job(Duration.ofSeconds(1));
    engine.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, home.resolve("checkpoints").toUri().toString());
    engine.set(RestOptions.BIND_PORT, "0");
    engine.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    return engine;
  }

  private PostSource source() {
    return new PostSource(
        settings.store(), Assembly.connectors(settings), new IntakeSettings(2, null, 0));
  }

  private void submit(Configuration engine, Consumer<JobGraph> drawing) throws Exception {
    var environment = StreamExecutionEnvironment.getExecutionEnvironment(engine);
    environment.setParallelism(1);
    drawing.accept(new JobGraph(environment, Assembly.stages(settings)));
    jobs.add(flink.submitJob(environment.getStreamGraph().getJobGraph()).get().getJobID());
  }

  PostLogSettings log() {
    return new PostLogSettings(settings.kafka().bootstrap(), settings.kafka().topic(), "earshot");
  }

  Settings settings() {
    return settings;
  }

  /** Base URL of its console. */
  String address() {
    return console.running().address();
  }

  @Override
  public void close() throws Exception {
    for (JobID job : jobs) {
      flink.cancelJob(job).get();
      flink.requestJobResult(job).get();
    }
    flink.closeAsync().join();
    console.close();
    postgres.close();
    elasticsearch.close();
    kafka.close();
  }
}
