package io.earshot.connectors.article;

import static java.util.Comparator.comparingDouble;

import io.earshot.connectors.article.ArticleCorpus.LabelledPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the extractor on the labelled pages: {@code main} prints precision, recall, F1, the same
 * for each half of the pages, the ten worst pages, and the speed. With a folder as argument it also
 * writes the extracted and the true text of each page there, for comparison.
 */
final class ArticleExtractionBenchmark {
  private static final int WORST = 10;
  private static final int ROUNDS = 10;

  private ArticleExtractionBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder =
        ArticleCorpus.folder()
            .orElseThrow(() -> new IOException("no shared/data/articles: set EARSHOT_SHARED"));
    List<LabelledPage> pages = ArticleCorpus.read(folder);
    Map<LabelledPage, ShingleScore> scores = scores(pages);
    print("all", scores, page -> true);
    print("even half", scores, page -> half(page) == 0);
    print("odd half", scores, page -> half(page) == 1);
    printWorst(scores);
    printSpeed(pages);
    if (arguments.length > 0) {
      write(Path.of(arguments[0]), pages);
    }
  }

  static Map<LabelledPage, ShingleScore> scores(List<LabelledPage> pages) {
    Map<LabelledPage, ShingleScore> scores = new LinkedHashMap<>();
    pages.forEach(page -> scores.put(page, ShingleScore.of(page.truth(), text(page))));
    return scores;
  }

  private static String text(LabelledPage page) {
    return ArticleExtractor.extract(page.html(), page.url()).text();
  }

  private static int half(LabelledPage page) {
    return Integer.parseInt(page.id().substring(0, 2), 16) % 2;
  }

  private static void print(
      String name,
      Map<LabelledPage, ShingleScore> scores,
      java.util.function.Predicate<LabelledPage> chosen) {
    List<ShingleScore> part =
        scores.entrySet().stream()
            .filter(entry -> chosen.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    System.out.printf(
        "%-10s %3d pages  precision %.4f  recall %.4f  F1 %.4f%n",
        name,
        part.size(),
        ShingleScore.precision(part),
        ShingleScore.recall(part),
        ShingleScore.f1(part));
  }

  private static void printWorst(Map<LabelledPage, ShingleScore> scores) {
    scores.entrySet().stream()
        .sorted(comparingDouble(entry -> entry.getValue().f1()))
        .limit(Integer.getInteger("worst", WORST))
        .forEach(
            entry ->
                System.out.printf(
                    "%.3f  precision %.3f  recall %.3f  %s  %s%n",
                    entry.getValue().f1(),
                    entry.getValue().precision(),
                    entry.getValue().recall(),
                    entry.getKey().id().substring(0, 8),
                    entry.getKey().url()));
  }

  /** The best of some rounds, in time of one core: other work on the machine does not count. */
  private static void printSpeed(List<LabelledPage> pages) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      pages.forEach(ArticleExtractionBenchmark::text);
      best = Math.max(best, pages.size() * 1e9 / (clock.getCurrentThreadCpuTime() - start));
    }
    System.out.printf("%.0f pages/s, %.1f ms a page, parsing included%n", best, 1000 / best);
  }

  private static void write(Path folder, List<LabelledPage> pages) throws IOException {
    Files.createDirectories(folder);
    for (LabelledPage page : pages) {
      Files.writeString(folder.resolve(page.id().substring(0, 8) + ".found"), text(page));
      Files.writeString(folder.resolve(page.id().substring(0, 8) + ".truth"), page.truth());
    }
  }
}
