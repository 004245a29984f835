package io.earshot.search.elasticsearch;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How fast posts are written; README.md has the command. Not run by the build. */
class ElasticsearchBulkBench {
  private static final int WARM_UP = 4_000;
  private static final int POSTS = 20_000;
  private static final int BATCH = 500;
  private static final int WORDS = 60;
  private static final int VOCABULARY = 20_000;

  @RegisterExtension static final SharedElasticsearch SERVER = new SharedElasticsearch();

  private final Random random = new Random(1);

  @Test
  void writesPosts() throws Exception {
    IndexSettings settings = SERVER.newIndex();
    try (ElasticsearchWriter writer = ElasticsearchIndex.writer(settings)) {
      write(writer, 0, WARM_UP);
      long start = System.nanoTime();
      write(writer, WARM_UP, WARM_UP + POSTS);
      double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
      System.out.printf(
          "%,d posts of %d words in %.1f s: %,.0f posts/s%n",
          POSTS, WORDS, seconds, POSTS / seconds);
    }
    SERVER.request("POST", settings.alias() + "/_refresh", "");
    assertThat(SERVER.request("GET", settings.alias() + "/_count", ""))
        .contains("\"count\":" + (WARM_UP + POSTS));
  }

  private void write(ElasticsearchWriter writer, int from, int to) throws Exception {
    for (int batch = from; batch < to; batch += BATCH) {
      List<IndexOperation> operations = new ArrayList<>();
      for (int i = batch; i < batch + BATCH; i++) {
        operations.add(
            IndexOperation.put(
                mention("https://blog.example/" + i)
                    .minute(i)
                    .title(words(8))
                    .text(words(WORDS))
                    .build()));
      }
      assertThat(writer.write(operations)).isEmpty();
    }
  }

  /** Few words often and many seldom. */
  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append("word").append((int) Math.pow(VOCABULARY, random.nextDouble())).append(' ');
    }
    return words.toString();
  }
}
