package io.earshot.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.analyse.WordCounter;
import io.earshot.job.index.BulkIndexSink;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.index.MemoryIndex;
import io.earshot.job.log.PostLog;
import io.earshot.job.log.PostLogSettings;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.nlp.entity.EntityReader;
import io.earshot.search.MentionIndex;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class JobGraphTest {
  private static final StoreSettings STORE = new StoreSettings("jdbc:h2:mem:graph", null, null);
  private static final PostSource SOURCE =
      new PostSource(STORE, ServedConnector::new, new IntakeSettings(1, null, 0));
  private static final PostLogSettings LOG = new PostLogSettings("127.0.0.1:1", "posts", "enrich");

  /** A uid that changes loses the state of its operator: this list only grows. */
  @Test
  void namesTheStateOfEveryStageForEver() {
    assertThat(uids(embedded(1, true)))
        .containsExactlyInAnyOrder(
            "sources",
            "collect",
            "observed",
            "dedupe",
            "join-copies",
            "keep-copies",
            "history",
            "relate",
            "analyse",
            "entities",
            "topics",
            "introduce",
            "customers",
            "keys-of-customer",
            "meet",
            "link-decisions",
            "identify",
            "links",
            "author-replay",
            "author-replays",
            "match",
            "alerting",
            "alerts",
            "removals",
            "tell-crm",
            "crm-records",
            "tell",
            "count-all",
            "rises",
            "rising",
            "index");
    assertThat(uids(collect(2)))
        .containsExactlyInAnyOrder("sources", "collect", "observed", "log", "Sink Committer: log");
    assertThat(uids(enrich(2)))
        .containsExactlyInAnyOrder(
            "log",
            "suppress",
            "dedupe",
            "join-copies",
            "keep-copies",
            "history",
            "relate",
            "analyse",
            "entities",
            "topics",
            "introduce",
            "customers",
            "keys-of-customer",
            "meet",
            "link-decisions",
            "identify",
            "links",
            "author-replay",
            "author-replays",
            "match",
            "alerting",
            "alerts",
            "removals",
            "tell-crm",
            "crm-records",
            "tell",
            "count-all",
            "rises",
            "rising",
            "index");
  }

  @Test
  void leavesNearCopiesOutWhenTheyAreSwitchedOff() {
    assertThat(uids(embedded(1, false))).doesNotContain("join-copies", "keep-copies");
  }

  @Test
  void isOneTaskUpToEachStageThatHasTwoInputsWhenEmbedded() {
    assertThat(embedded(1, true).getJobGraph().getVertices())
        .extracting(JobVertex::getName)
        .hasSize(7)
        .anyMatch(task -> task.contains("sources") && task.contains("keep-copies"))
        .anyMatch(task -> task.contains("relate") && task.contains("introduce"))
        .anyMatch(task -> task.contains("identify") && task.contains("index"));
  }

  @Test
  void exchangesPostsByIdOnAClusterAndJoinsCopiesInOneTask() {
    StreamGraph graph = enrich(4);

    assertThat(graph.getJobGraph().getNumberOfVertices()).isEqualTo(17);
    assertThat(node(graph, "join-copies").getParallelism()).isEqualTo(1);
    assertThat(node(graph, "dedupe").getParallelism()).isEqualTo(4);
    assertThat(node(graph, "dedupe").getInEdges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.getPartitioner().toString()).isEqualTo("HASH"));
  }

  private static StreamGraph embedded(int parallelism, boolean nearCopies) {
    StreamExecutionEnvironment environment = environment(parallelism);
    new JobGraph(environment, stages(nearCopies))
        .embedded(SOURCE, new DurableIndexSink(() -> MemoryIndex.reopen("graph"), STORE));
    return environment.getStreamGraph();
  }

  private static StreamGraph collect(int parallelism) {
    StreamExecutionEnvironment environment = environment(parallelism);
    new JobGraph(environment, stages(true)).collect(SOURCE, PostLog.sink(LOG));
    return environment.getStreamGraph();
  }

  private static StreamGraph enrich(int parallelism) {
    StreamExecutionEnvironment environment = environment(parallelism);
    new JobGraph(environment, stages(true))
        .enrich(
            PostLog.source(LOG, STORE),
            PostLog.watermarks(),
            new BulkIndexSink(() -> MemoryIndex.reopen("graph"), STORE));
    return environment.getStreamGraph();
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            EngineConfiguration.job(Duration.ofSeconds(10)));
    environment.setParallelism(parallelism);
    return environment;
  }

  private static EntityReader noNames() {
    return new EntityReader(text -> List.of());
  }

  private static Stages stages(boolean nearCopies) {
    return new Stages(
        WordCounter::new, JobGraphTest::noNames, nearCopies, STORE, JobGraphTest::noIndex);
  }

  private static MentionIndex noIndex() {
    throw new AssertionError("nothing runs here");
  }

  private static List<String> uids(StreamGraph graph) {
    return graph.getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .filter(uid -> uid != null)
        .toList();
  }

  private static StreamNode node(StreamGraph graph, String uid) {
    return graph.getStreamNodes().stream()
        .filter(node -> uid.equals(node.getTransformationUID()))
        .findFirst()
        .orElseThrow();
  }
}
