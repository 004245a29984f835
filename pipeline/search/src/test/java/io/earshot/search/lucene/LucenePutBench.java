package io.earshot.search.lucene;

import static io.earshot.search.contract.Sample.mention;

import com.sun.management.OperatingSystemMXBean;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.Polarity;
import io.earshot.search.Filters;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.contract.Sample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures puts of posts of 100 words: arguments are how many, a directory that is new, and {@code
 * meaning} if each is to lie somewhere by its meaning. It counts the processor time of the whole
 * process (merging and compiling too), so that a busy machine does not matter; run it on one core.
 */
final class LucenePutBench {
  private static final int BATCH = 500;
  private static final int WORDS = 100;
  private static final int VOCABULARY = 20_000;
  private static final int AUTHORS = 5_000;
  private static final int SEARCHES = 30;

  /** Posts speak of so many things, each in its own words. */
  private static final int SUBJECTS = 500;

  private final Random random = new Random(1);
  private final boolean meaning;

  private LucenePutBench(boolean meaning) {
    this.meaning = meaning;
  }

  public static void main(String[] arguments) throws IOException, QueryException {
    int posts = Integer.parseInt(arguments[0]);
    Path path = Files.createDirectories(Path.of(arguments[1]));
    LucenePutBench bench = new LucenePutBench(arguments.length > 2);
    try (MentionWriter writer = LuceneIndex.writer(path)) {
      bench.run(writer, "warm-up", Math.min(posts, 20_000), 0);
      bench.run(writer, "new posts", posts, 1_000_000);
      bench.run(writer, "edits", posts / 4, 1_000_000);
      if (bench.meaning) {
        bench.search(path);
      }
    }
  }

  private void run(MentionWriter writer, String name, int posts, int first) throws IOException {
    long nanos = 0;
    for (int done = 0; done < posts; done += BATCH) {
      int from = first + done;
      List<IndexOperation> batch =
          IntStream.range(from, from + BATCH).mapToObj(i -> IndexOperation.put(post(i))).toList();
      long start = processorNanos();
      writer.write(batch);
      if (done % 50_000 == 0) {
        writer.commit();
      }
      nanos += processorNanos() - start;
    }
    System.out.printf(
        "%s: %,d posts, %.1f µs each, %,d per second%n",
        name, posts, nanos / 1e3 / posts, (long) (posts / (nanos / 1e9)));
  }

  private void search(Path path) throws IOException, QueryException {
    try (MentionIndex reader = LuceneIndex.reader(path)) {
      long nanos = 0;
      for (int done = -SEARCHES; done < SEARCHES; done++) {
        long start = processorNanos();
        reader.search(
            new SearchRequest(null, Filters.NONE, Order.RELEVANCE, 20, null, null, false)
                .near(Sample.direction(components()), null));
        nanos += done < 0 ? 0 : processorNanos() - start;
      }
      System.out.printf(
          "near in meaning: %.1f ms among %,d posts%n", nanos / 1e6 / SEARCHES, reader.count());
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private Mention post(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      int rank = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
      text.append("word").append(Integer.toString(rank, 36)).append(i % 12 == 11 ? ". " : " ");
    }
    String author = "author" + random.nextInt(AUTHORS);
    Sample sample =
        mention("https://blog" + number % 200 + ".example/2026/03/post-" + number)
            .site("blog" + number % 200 + ".example")
            .minute(random.nextInt(100_000))
            .title("About word" + number % 1_000 + " and more")
            .text(text.toString())
            .author("blog.example/" + author, author, author)
            .tags("news", "phone")
            .links("https://shop.example/item/" + number % 500);
    return meaning
        ? sample.meaning(components()).build()
        : sample.analysis("en", Polarity.values()[number % 3]).build();
  }

  private double[] components() {
    Random subject = new Random(random.nextInt(SUBJECTS));
    return random.doubles(Embedding.SIZE).map(own -> subject.nextGaussian() + own - 0.5).toArray();
  }
}
