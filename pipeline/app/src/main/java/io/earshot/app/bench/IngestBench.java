package io.earshot.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** {@code ./earshot bench ingest}. */
public final class IngestBench {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final Path feeds;
  private final PrintWriter out;

  public IngestBench(Path feeds, PrintWriter out) {
    this.feeds = feeds;
    this.out = out;
  }

  /**
   * All that was measured, as written to the JSON file.
   *
   * @param parsing entries a second, feed parsing alone
   * @param feedparser the same of Python's feedparser, or null where it is not installed
   */
  record Report(
      String date,
      String machine,
      String java,
      double parsing,
      Double feedparser,
      List<IngestRow.Result> rows) {}

  /**
   * Measures and prints all rows; each number of entries without analysis, with linear, with and
   * without copies.
   */
  public void run(List<Integer> entries, int coreNlpEntries, Path file)
      throws IOException, InterruptedException {
    out.printf("%s, Java %s, one core%n", machine(), Runtime.version());
    double ours =
        Double.parseDouble(
            OneCore.run(List.of("bench", "--feeds", feeds.toString(), "parsing-row")));
    OptionalDouble peer = ParsingRow.peers(feeds);
    printParsing(ours, peer);
    List<IngestRow.Result> results = new ArrayList<>();
    out.printf(
        "%10s %-8s %-11s %9s %10s %12s%n",
        "entries", "engine", "near-copies", "seconds", "entries/s", "resident MB");
    for (IngestRow row : rows(entries, coreNlpEntries)) {
      results.add(measure(row));
    }
    Double feedparser = peer.isPresent() ? peer.getAsDouble() : null;
    Report report =
        new Report(
            LocalDate.now().toString(),
            machine(),
            Runtime.version().toString(),
            ours,
            feedparser,
            results);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    out.println("written to " + file);
  }

  private static List<IngestRow> rows(List<Integer> entries, int coreNlpEntries) {
    List<IngestRow> rows = new ArrayList<>();
    for (int count : entries) {
      rows.add(new IngestRow(count, Engine.NONE, false));
      rows.add(new IngestRow(count, Engine.NONE, true));
      rows.add(new IngestRow(count, Engine.LINEAR, false));
      rows.add(new IngestRow(count, Engine.LINEAR, true));
    }
    if (coreNlpEntries > 0) {
      rows.add(new IngestRow(coreNlpEntries, Engine.CORENLP, false));
    }
    return rows;
  }

  private void printParsing(double ours, OptionalDouble peer) {
    out.printf("feed parsing: %,.0f entries/s%n", ours);
    if (peer.isPresent()) {
      out.printf(
          "feedparser (Python) on the same feeds: %,.0f entries/s; ours is %.1f times as fast%n",
          peer.getAsDouble(), ours / peer.getAsDouble());
    } else {
      out.println(
          "feedparser (Python) is not installed: apt install python3-feedparser to compare");
    }
    out.flush();
  }

  private IngestRow.Result measure(IngestRow row) throws IOException, InterruptedException {
    FeedsOnDisk.prepare(feeds, row.entries() / GeneratedFeed.ENTRIES);
    String printed =
        OneCore.run(
            List.of(
                "bench",
                "--feeds",
                feeds.toString(),
                "ingest-row",
                "--entries",
                Integer.toString(row.entries()),
                "--engine",
                row.engine().name(),
                "--near-copies",
                Boolean.toString(row.nearCopies())));
    IngestRow.Result result = JSON.readValue(printed, IngestRow.Result.class);
    out.printf(
        "%,10d %-8s %-11s %9.1f %,10d %,12d%n",
        result.entries(),
        result.engine().name().toLowerCase(java.util.Locale.ROOT),
        result.nearCopies() ? "yes" : "no",
        result.seconds(),
        result.perSecond(),
        result.residentMegabytes());
    out.flush();
    return result;
  }

  /** Measures one row in this JVM. */
  public static Object row(Path feeds, int entries, Engine engine, boolean nearCopies)
      throws Exception {
    Path data = Files.createTempDirectory("earshot-bench-");
    try {
      return new IngestRow(entries, engine, nearCopies).run(feeds, data);
    } finally {
      delete(data);
    }
  }

  /** Entries a second of feed parsing in this JVM. */
  public static double parsing(Path feeds) throws IOException {
    return ParsingRow.ours(feeds);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String machine() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(System.getProperty("os.arch"));
    }
  }
}
