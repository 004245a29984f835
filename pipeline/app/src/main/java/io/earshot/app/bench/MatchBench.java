package io.earshot.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code ./earshot bench match}. */
public final class MatchBench {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  /** What Lucene's monitor wants for 100,000 queries, and more. */
  private static final List<String> HEAP = List.of("-Xmx4g");

  private static final String HEADING = "%9s %-8s %10s %8s %9s %9s %9s %9s %7s%n";
  private static final String ROW = "%,9d %-8s %9.1fs %,8d %,9d %9.3f %9.3f %,9.1f %7.1f%n";

  /** All that was measured, as written to the JSON file. */
  record Report(String date, String machine, String java, List<MatchRow> rows) {}

  private final PrintWriter out;

  public MatchBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param queries how many stand, one group of rows each
   * @param seconds that each row is measured for
   * @param file what is written as JSON
   * @throws IOException if a row fails, or matchers do not agree
   */
  public void run(List<Integer> queries, int seconds, Path file)
      throws IOException, InterruptedException {
    out.printf("%s, Java %s, one core%n", Machine.name(), Runtime.version());
    out.printf(
        HEADING,
        "queries",
        "matcher",
        "register",
        "heap MB",
        "posts/s",
        "p50 ms",
        "p99 ms",
        "asked",
        "hits");
    out.flush();
    List<MatchRow> rows = new ArrayList<>();
    for (int count : queries) {
      for (Matcher.Kind matcher : Matcher.Kind.values()) {
        measure(matcher, count, seconds, rows);
      }
      requireAgreement(count, rows);
    }
    out.printf(
        "A post has 12 to 42 words. asked: queries that a post is asked; hits: that match it; both per%n"
            + "post. Time includes cutting the post into words. earshot: ours; lucene: Lucene's monitor as it%n"
            + "comes; loop: every query asked of every post. All found the same.%n");
    String java = Runtime.version().toString();
    Report report = new Report(LocalDate.now().toString(), Machine.name(), java, rows);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    out.println("written to " + file);
  }

  private void measure(Matcher.Kind matcher, int queries, int seconds, List<MatchRow> rows)
      throws IOException, InterruptedException {
    OneCore.run(
        HEAP,
        List.of(
            "bench",
            "match-row",
            "--matcher",
            matcher.name(),
            "--queries",
            Integer.toString(queries),
            "--seconds",
            Integer.toString(seconds)),
        line -> rows.add(print(row(line))));
  }

  private MatchRow print(MatchRow row) {
    out.printf(
        ROW,
        row.queries(),
        row.matcher().label(),
        row.registerSeconds(),
        row.megabytes(),
        row.perSecond(),
        row.p50Millis(),
        row.p99Millis(),
        row.asked(),
        row.hits());
    out.flush();
    return row;
  }

  private static void requireAgreement(int queries, List<MatchRow> rows) throws IOException {
    long different =
        rows.stream()
            .filter(row -> row.queries() == queries)
            .mapToInt(MatchRow::fingerprint)
            .distinct()
            .count();
    if (different > 1) {
      throw new IOException("of " + queries + " queries the matchers found different ones");
    }
  }

  private static MatchRow row(String json) {
    try {
      return JSON.readValue(json, MatchRow.class);
    } catch (JsonProcessingException notARow) {
      throw new UncheckedIOException("a row of the bench printed " + json, notARow);
    }
  }
}
