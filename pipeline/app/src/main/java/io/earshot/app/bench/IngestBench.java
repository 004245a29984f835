package io.earshot.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** {@code ./earshot bench ingest}. */
public final class IngestBench {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  /**
   * What is measured: every combination.
   *
   * @param entries of fast engines
   * @param slow entries of each slow engine; 0 leaves it out
   */
  public record Choice(
      List<Integer> entries,
      List<Engine> engines,
      List<Boolean> nearCopies,
      Map<Engine, Integer> slow) {
    List<Integer> entries(Engine engine) {
      if (!slow.containsKey(engine)) {
        return entries;
      }
      return slow.get(engine) == 0 ? List.of() : List.of(slow.get(engine));
    }
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
      List<IngestRow> rows) {}

  private final Path feeds;
  private final PrintWriter out;

  public IngestBench(Path feeds, PrintWriter out) {
    this.feeds = feeds;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param file what is written as JSON
   */
  public void run(Choice choice, Path file) throws IOException, InterruptedException {
    out.printf("%s, Java %s, one core%n", Machine.name(), Runtime.version());
    double ours = ParsingRow.oursOnOneCore(feeds);
    OptionalDouble peer = ParsingRow.peers(feeds);
    printParsing(ours, peer);
    IngestTable table = new IngestTable(out);
    table.heading();
    for (Engine engine : choice.engines()) {
      for (boolean nearCopies : choice.nearCopies()) {
        measure(new IngestRows(engine, nearCopies), choice.entries(engine), table);
      }
    }
    table.legend();
    choice.slow().keySet().forEach(engine -> table.leftOut(engine, choice.entries()));
    Double feedparser = peer.isPresent() ? peer.getAsDouble() : null;
    String java = Runtime.version().toString();
    String date = LocalDate.now().toString();
    Report report = new Report(date, Machine.name(), java, ours, feedparser, table.rows());
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    out.println("written to " + file);
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

  private void measure(IngestRows rows, List<Integer> entries, IngestTable table)
      throws IOException, InterruptedException {
    if (entries.isEmpty()) {
      return;
    }
    OneCore.run(
        List.of(
            "bench",
            "--feeds",
            feeds.toString(),
            "ingest-rows",
            "--entries",
            entries.stream().map(String::valueOf).collect(Collectors.joining(",")),
            "--engine",
            rows.engine().name(),
            "--near-copies",
            Boolean.toString(rows.nearCopies())),
        line -> table.add(row(line)));
  }

  private static IngestRow row(String json) {
    try {
      return JSON.readValue(json, IngestRow.class);
    } catch (JsonProcessingException notARow) {
      throw new UncheckedIOException("a row of the bench printed " + json, notARow);
    }
  }

  /** Entries a second of feed parsing in this JVM. */
  public static double parsing(Path feeds) throws IOException {
    return ParsingRow.ours(feeds);
  }
}
