package io.earshot.app.command;

import io.earshot.app.bench.IngestBench;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      description = "Where generated feeds are kept between runs; a temporary place unless said.")
  private Path feeds = Path.of(System.getProperty("java.io.tmpdir"), "earshot-bench-feeds");

  @Command(
      description =
          "Entries a second from feed bytes to searchable, on one core, and resident memory.",
      mixinStandardHelpOptions = true)
  int ingest(
      @Option(names = "--entries", split = ",", defaultValue = "10000,100000,1000000")
          List<Integer> entries,
      @Option(
              names = "--corenlp",
              defaultValue = "10000",
              description = "Entries for the corenlp row; it is slow. 0 leaves it out.")
          int coreNlpEntries,
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "bench-ingest.json") Path out)
      throws IOException, InterruptedException {
    new IngestBench(feeds, spec.commandLine().getOut()).run(entries, coreNlpEntries, out);
    return 0;
  }

  @Command(name = "ingest-row", hidden = true)
  int ingestRow(
      @Option(names = "--entries") int entries,
      @Option(names = "--engine") Engine engine,
      @Option(names = "--near-copies", arity = "1") boolean nearCopies)
      throws Exception {
    spec.commandLine()
        .getOut()
        .println(Json.text(IngestBench.row(feeds, entries, engine, nearCopies)));
    return 0;
  }

  @Command(name = "parsing-row", hidden = true)
  int parsingRow() throws IOException {
    spec.commandLine().getOut().println(IngestBench.parsing(feeds));
    return 0;
  }
}
