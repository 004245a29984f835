package io.earshot.app.command;

import io.earshot.app.bench.CorrectionsBench;
import io.earshot.app.bench.IngestBench;
import io.earshot.app.bench.IngestBench.Choice;
import io.earshot.app.bench.IngestRows;
import io.earshot.app.bench.LinkBench;
import io.earshot.app.bench.MatchBench;
import io.earshot.app.bench.MatchRows;
import io.earshot.app.bench.NlpBench;
import io.earshot.app.bench.NlpRows;
import io.earshot.app.bench.alerts.AlertsBench;
import io.earshot.app.bench.alerts.AlertsBench.Report;
import io.earshot.app.bench.alerts.AlertsTable;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
    name = "bench",
    description = "Measures Earshot on this machine, beside its peers where they are installed.",
    mixinStandardHelpOptions = true)
public final class BenchCommand {
  @Spec private CommandSpec spec;

  @Option(
      names = "--feeds",
      paramLabel = "DIRECTORY",
      description =
          "Where generated feeds are kept between runs (1 GB for 1,000,000 entries); a temporary"
              + " place unless said.")
  private Path feeds = Path.of(System.getProperty("java.io.tmpdir"), "earshot-bench-feeds");

  @Command(
      description =
          "Entries a second from feed bytes to searchable, on one core, and resident memory."
              + " With all rows it takes about an hour.",
      mixinStandardHelpOptions = true)
  int ingest(
      @Option(
              names = "--entries",
              split = ",",
              defaultValue = "10000,100000,1000000",
              description = "Entries of the rows of none and linear; whole thousands.")
          List<Integer> entries,
      @Option(
              names = "--engines",
              split = ",",
              defaultValue = "none,linear,cascade,corenlp",
              description =
                  "Which of none, linear, encoder, cascade and corenlp are measured. Default:"
                      + " ${DEFAULT-VALUE}.")
          List<Engine> engines,
      @Option(
              names = "--near-copies",
              arity = "1",
              split = ",",
              paramLabel = "true|false",
              defaultValue = "false,true",
              description = "Whether near-copies are looked for.")
          List<Boolean> nearCopies,
      @Option(
              names = "--encoder",
              defaultValue = "10000",
              description =
                  "Entries of the rows of encoder and cascade, which are slow; 0 leaves them out.")
          int encoderEntries,
      @Option(
              names = "--corenlp",
              defaultValue = "1000",
              description = "Entries of the rows of corenlp, which is slower; 0 leaves them out.")
          int coreNlpEntries,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-ingest.json") Path out)
      throws IOException, InterruptedException {
    Map<Engine, Integer> slow = new EnumMap<>(Engine.class);
    slow.put(Engine.ENCODER, encoderEntries);
    slow.put(Engine.CASCADE, encoderEntries);
    slow.put(Engine.CORENLP, coreNlpEntries);
    new IngestBench(feeds, spec.commandLine().getOut())
        .run(new Choice(entries, engines, nearCopies, slow), out);
    return 0;
  }

  @Command(
      description =
          "Spikes found and false alarms raised, beside two rules of thumb, on hourly series whose"
              + " spikes are known.",
      mixinStandardHelpOptions = true)
  int alerts(
      @Option(names = "--series", defaultValue = "200", description = "How many series are drawn.")
          int series,
      @Option(
              names = "--seed",
              defaultValue = "42000000",
              description = "Of the first series; each has the next.")
          long seed,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-alerts.json") Path out)
      throws IOException {
    AlertsTable table = new AlertsTable(spec.commandLine().getOut());
    List<Report> reports = new AlertsBench(seed, series).run();
    reports.forEach(table::print);
    table.legend();
    Files.writeString(out, Json.text(reports) + "\n");
    return 0;
  }

  @Command(
      description =
          "Posts a second that are asked standing queries, on one core: ours beside Lucene's monitor"
              + " as it comes and a plain loop. With all rows it takes about eight minutes.",
      mixinStandardHelpOptions = true)
  int match(
      @Option(
              names = "--queries",
              split = ",",
              defaultValue = "100,10000,100000",
              description = "How many queries stand.")
          List<Integer> queries,
      @Option(
              names = "--seconds",
              defaultValue = "10",
              description = "How long each row is measured, once it is warm.")
          int seconds,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-match.json") Path out)
      throws IOException, InterruptedException {
    new MatchBench(spec.commandLine().getOut()).run(queries, seconds, out);
    return 0;
  }

  @Command(
      description =
          "Seconds and memory to find out which customers the authors of a file are, on one core:"
              + " both files read, understood and joined; beside DuckDB where Python has it.",
      mixinStandardHelpOptions = true)
  int link(
      @Option(names = "--customers", defaultValue = "1000000", description = "How many there are.")
          int customers,
      @Option(
              names = "--profiles",
              defaultValue = "100000",
              description = "How many authors; whole hundreds.")
          int profiles,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-link.json") Path out)
      throws IOException, InterruptedException {
    new LinkBench(spec.commandLine().getOut()).run(customers, profiles, out);
    return 0;
  }

  @Command(
      description =
          "What the engines understand of labelled texts, with 95 %% intervals, beside VADER where Python"
              + " or Node.js has it and what others published; posts a second of one core, and memory.",
      mixinStandardHelpOptions = true)
  int nlp(
      @Option(
              names = "--data",
              required = true,
              paramLabel = "DIRECTORY",
              description = "The folder of the labelled data.")
          Path data,
      @Option(
              names = "--engines",
              split = ",",
              defaultValue = "none,linear,encoder,cascade,corenlp",
              description = "Which are measured. Default: ${DEFAULT-VALUE}.")
          List<Engine> engines,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-nlp.json") Path out)
      throws InterruptedException, UserError {
    try {
      new NlpBench(spec.commandLine().getOut()).run(data, engines, out);
      return 0;
    } catch (IOException e) {
      throw new UserError("earshot: " + e.getMessage(), e);
    }
  }

  @Command(
      description =
          "How often verdicts on a brand are right before and after some of its posts are corrected, for"
              + " brands that are drawn from labelled tweets.",
      mixinStandardHelpOptions = true)
  int corrections(
      @Option(
              names = "--data",
              required = true,
              paramLabel = "DIRECTORY",
              description = "The folder of the labelled data.")
          Path data,
      @Option(
              names = "--engines",
              split = ",",
              defaultValue = "linear,cascade",
              description = "Which are measured. Default: ${DEFAULT-VALUE}.")
          List<Engine> engines)
      throws IOException {
    new CorrectionsBench(spec.commandLine().getOut()).run(data, engines);
    return 0;
  }

  @Command(name = "nlp-row", hidden = true)
  int nlpRow(@Option(names = "--data") Path data, @Option(names = "--engine") Engine engine)
      throws IOException {
    spec.commandLine().getOut().println(Json.text(new NlpRows(engine, data).measure()));
    return 0;
  }

  @Command(name = "nlp-copies", hidden = true)
  int nlpCopies(@Option(names = "--data") Path data) throws IOException {
    NlpRows.copies(data).forEach(this::printJson);
    return 0;
  }

  @Command(name = "nlp-entities", hidden = true)
  int nlpEntities() throws IOException {
    NlpRows.entities().forEach(this::printJson);
    return 0;
  }

  private void printJson(Object row) {
    spec.commandLine().getOut().println(Json.text(row));
  }

  @Command(name = "link-row", hidden = true)
  int linkRow(
      @Option(names = "--customers") Path customers, @Option(names = "--profiles") Path profiles)
      throws IOException {
    LinkBench.row(customers, profiles).forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  @Command(name = "match-row", hidden = true)
  int matchRow(
      @Option(names = "--matcher") String matcher,
      @Option(names = "--queries") int queries,
      @Option(names = "--seconds") int seconds)
      throws Exception {
    MatchRows row = MatchRows.of(matcher, queries, seconds);
    spec.commandLine().getOut().println(Json.text(row.measure()));
    return 0;
  }

  @Command(name = "ingest-rows", hidden = true)
  int ingestRows(
      @Option(names = "--entries", split = ",") List<Integer> entries,
      @Option(names = "--engine") Engine engine,
      @Option(names = "--near-copies", arity = "1") boolean nearCopies)
      throws Exception {
    PrintWriter printed = spec.commandLine().getOut();
    new IngestRows(engine, nearCopies)
        .measure(feeds, entries, row -> printed.println(Json.text(row)));
    return 0;
  }

  @Command(name = "parsing-row", hidden = true)
  int parsingRow() throws IOException {
    spec.commandLine().getOut().println(IngestBench.parsing(feeds));
    return 0;
  }
}
