package io.earshot.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.job.Waiting;
import io.earshot.job.log.PostLog;
import io.earshot.job.log.PostLogSettings;
import io.earshot.job.served.ServedPosts;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.servers.ElasticsearchServer;
import io.earshot.servers.KafkaServer;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster form with a real Kafka and a real Elasticsearch, each a process of its own. */
class ClusterJobsITCase {
  private static final int POSTS = 3_000;
  private static final StoreSettings STORE =
      new StoreSettings("jdbc:h2:mem:cluster;DB_CLOSE_DELAY=-1", null, null);

  @TempDir Path directory;
  private KafkaServer kafka;
  private ElasticsearchServer elasticsearch;
  private Store store;
  private ServedPosts blog;
  private ServedPosts forum;
  private TwoJobs jobs;
  private MentionIndex index;

  @BeforeEach
  void start() throws Exception {
    kafka = KafkaServer.start(directory.resolve("kafka"));
    elasticsearch = ElasticsearchServer.start(directory.resolve("elasticsearch"));
    store = Store.open(STORE);
    blog = new ServedPosts();
    forum = new ServedPosts();
    store.sources().save(stanza("blog", blog.url()), Origin.CONSOLE);
    store.sources().save(stanza("forum", forum.url()), Origin.CONSOLE);
    IndexSettings settings = IndexSettings.elasticsearch(List.of(elasticsearch.url()), "mentions");
    index = Indexes.reader(settings);
    PostLogSettings log = new PostLogSettings(kafka.bootstrapServers(), "posts", "enrich");
    PostLog.prepare(log);
    PostLog.prepare(log);
    jobs = new TwoJobs(directory.resolve("checkpoints"), STORE);
    jobs.collect(log);
    jobs.enrich(log, settings);
  }

  @AfterEach
  void stop() throws Exception {
    jobs.close();
    index.close();
    blog.close();
    forum.close();
    store.close();
    elasticsearch.close();
    kafka.close();
  }

  @Test
  void hasEveryPostOnceThoughTheIndexIsKilledAndTaskManagersAreLost() throws Exception {
    say(0, POSTS / 3);
    awaitCount(POSTS / 6);

    elasticsearch.kill();
    say(POSTS / 3, 2 * POSTS / 3);
    elasticsearch.restart();
    awaitCount(POSTS / 2);

    jobs.lose(0);
    say(2 * POSTS / 3, POSTS);
    jobs.lose(1);
    awaitCount(POSTS);

    blog.say("p0", "edited");
    blog.retract("p2");
    Waiting.until("an edit", () -> revision("p0") == 2);
    Waiting.until("a removal", () -> revision("p2") == 0);
    assertThat(IntStream.range(3, POSTS).filter(post -> post % 100 == 0))
        .allSatisfy(post -> assertThat(revision("p" + post)).isEqualTo(1));
    assertThat(store.journal().deadLetters(null, 10)).isEmpty();
  }

  private void say(int from, int to) {
    IntStream.range(from, to)
        .forEach(post -> (post % 2 == 0 ? blog : forum).say("p" + post, "text " + post));
  }

  private void awaitCount(long posts) throws InterruptedException {
    Waiting.until(() -> count() + " of " + posts, () -> count() >= posts);
  }

  /** -1 while the index does not answer. */
  private long count() {
    try {
      return index.count();
    } catch (IOException down) {
      return -1;
    }
  }

  private long revision(String id) {
    try {
      return index.find(id).map(Mention::revision).orElse(0L);
    } catch (IOException down) {
      return -1;
    }
  }

  private static SourceStanza stanza(String name, String url) {
    return new SourceStanza(name, SourceKind.FEED, List.of(url), 1, 0, 24, null, null, true, false);
  }
}
