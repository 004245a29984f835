package io.earshot.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Engine;
import io.earshot.nlp.evaluation.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code ./earshot bench nlp}. */
public final class NlpBench {
  private static final JsonMapper JSON = new JsonMapper();

  /** All that was measured, as written to the JSON file. */
  record Report(
      String date,
      String machine,
      String java,
      List<NlpRow> rows,
      List<NlpPeer> peers,
      List<String> copies) {}

  private final PrintWriter out;

  public NlpBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param data the folder of the labelled data
   * @param file what is written as JSON
   * @throws IOException if the data is not there, or a row fails
   */
  public void run(Path data, List<Engine> engines, Path file)
      throws IOException, InterruptedException {
    requireData(data);
    out.printf("%s, Java %s, one core%n", Machine.name(), Runtime.version());
    List<NlpRow> rows = new ArrayList<>();
    for (Engine engine : engines) {
      OneCore.run(
          arguments("nlp-row", data, "--engine", engine.name()), line -> rows.add(row(line)));
    }
    List<NlpPeer> peers = Vader.measured(data).stream().toList();
    new NlpTable(out).print(rows, peers);
    List<String> copies = new ArrayList<>();
    OneCore.run(arguments("nlp-copies", data), copies::add);
    copies.forEach(out::println);
    legend(peers);
    String java = Runtime.version().toString();
    Report report =
        new Report(LocalDate.now().toString(), Machine.name(), java, rows, peers, copies);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    out.println("written to " + file);
  }

  private static void requireData(Path data) throws IOException {
    for (Task task : Task.values()) {
      if (!Files.isRegularFile(data.resolve(task.file()))) {
        throw new IOException("there is no " + task.file() + " in " + data);
      }
    }
  }

  private static List<String> arguments(String verb, Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of("bench", verb, "--data", data.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private void legend(List<NlpPeer> peers) {
    out.printf(
        "Development sets; in brackets the interval that holds a figure in 95 of 100 such samples. corenlp is%n"
            + "given the first 1,000. Complaints have no development set: the models' cards say how good they are.%n"
            + "posts/s/core: tweets with all that the engine gives; sentiments/s: the sentiment alone; memory: the%n"
            + "process with its JVM. Published figures are of the full test sets.%n");
    if (peers.isEmpty()) {
      out.println("vader is left out: python3 has no vaderSentiment (pip install vaderSentiment)");
    }
  }

  private static NlpRow row(String json) {
    try {
      return JSON.readValue(json, NlpRow.class);
    } catch (JsonProcessingException notARow) {
      throw new UncheckedIOException("a row of the bench printed " + json, notARow);
    }
  }
}
