package io.earshot.job.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.job.Stages;
import io.earshot.job.Waiting;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.index.MemoryIndex;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.served.ServedPosts;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedJobITCase {
  @TempDir Path data;
  private final String name = UUID.randomUUID().toString();
  private final StoreSettings storeSettings =
      new StoreSettings("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null, null);
  private final ServedPosts served = new ServedPosts();
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(storeSettings);
    store.sources().save(stanza("blog", false), Origin.CONSOLE);
  }

  @AfterEach
  void close() {
    store.close();
    served.close();
  }

  @Test
  void bringsServedPostsIntoTheIndexAndGoesOnAfterARestart() throws Exception {
    for (int post = 0; post < 1_000; post++) {
      served.say("p" + post, "text " + post);
    }
    try (EmbeddedJob job = start()) {
      Waiting.until(
          () -> index().size() + " posts, " + store.journal().statuses() + store.sources().all(),
          () -> index().size() == 1_000);
      served.say("p7", "edited");
      served.retract("p8");
      Waiting.until("an edit and a removal", () -> index().size() == 999 && revision("p7") == 2);
      assertThat(job.isRunning()).isTrue();
    }
    served.say("p9", "edited while away");
    served.say("new", "new while away");
    try (EmbeddedJob job = start()) {
      Waiting.until("what was said meanwhile", () -> index().containsKey("new"));
      assertThat(index()).hasSize(1_000);
      assertThat(revision("p9")).isEqualTo(2);
      assertThat(revision("p10")).isEqualTo(1);
      assertThat(job.lastFailure()).isNull();
    }
  }

  private EmbeddedJob start() throws Exception {
    String index = name;
    return EmbeddedJob.start(
        new EmbeddedSettings(
            data.resolve("checkpoints"), data.resolve("working"), Duration.ofSeconds(1)),
        new Stages(Undetermined::new, true, storeSettings),
        new PostSource(storeSettings, ServedConnector::new, new IntakeSettings(2, null, 0)),
        new DurableIndexSink(() -> MemoryIndex.reopen(index), storeSettings));
  }

  private java.util.Map<String, io.earshot.search.Mention> index() {
    return MemoryIndex.named(name).written();
  }

  private long revision(String id) {
    return index().get(id).revision();
  }

  private SourceStanza stanza(String source, boolean paused) {
    return new SourceStanza(
        source, SourceKind.FEED, List.of(served.url()), 1, 0, 24, null, null, true, paused);
  }

  private static final class Undetermined implements Analyser {
    @Override
    public String model() {
      return "undetermined";
    }

    @Override
    public List<Analysis> analyse(List<String> texts) {
      return texts.stream()
          .map(text -> new Analysis(model(), Language.UNDETERMINED, null, null, null))
          .toList();
    }
  }
}
