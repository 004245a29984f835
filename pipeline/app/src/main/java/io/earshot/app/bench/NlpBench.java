package io.earshot.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Engine;
import io.earshot.nlp.evaluation.Figure;
import io.earshot.nlp.evaluation.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code ./earshot bench nlp}. */
public final class NlpBench {
  private static final JsonMapper JSON = new JsonMapper();

  /** Naming languages takes little memory: with no more heap than it wants, one sees how little. */
  private static final List<String> SMALL = List.of("-Xmx64m", "-XX:-UseTransparentHugePages");

  /** All that was measured, as written to the JSON file. */
  record Report(
      String date,
      String machine,
      String java,
      List<NlpRow> rows,
      List<NlpPeer> peers,
      List<Figure> others) {}

  private final PrintWriter out;

  public NlpBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param data the folder of the labelled data; tasks that it has not are left out
   * @param file what is written as JSON
   * @throws IOException if there is no data at all, or a row fails
   */
  public void run(Path data, List<Engine> engines, Path file)
      throws IOException, InterruptedException {
    if (!Task.SENTIMENT.isIn(data)) {
      throw new IOException("there is no " + Task.SENTIMENT.file() + " in " + data);
    }
    String java = Runtime.version().toString();
    out.printf("%s, Java %s, one core%n", Machine.name(), java);
    List<NlpRow> rows = new ArrayList<>();
    for (Engine engine : engines) {
      OneCore.run(
          engine == Engine.NONE ? SMALL : List.of(),
          arguments("nlp-row", data, "--engine", engine.name()),
          line -> rows.add(read(line, NlpRow.class)));
    }
    List<NlpPeer> peers = Vader.measured(data).stream().toList();
    new NlpTable(out).print(rows, peers);
    List<Figure> others = others(data);
    legend(data, peers);
    Report report =
        new Report(LocalDate.now().toString(), Machine.name(), java, rows, peers, others);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    out.println("written to " + file);
  }

  private List<Figure> others(Path data) throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    OneCore.run(List.of("bench", "nlp-entities"), line -> figures.add(read(line, Figure.class)));
    OneCore.run(arguments("nlp-copies", data), line -> figures.add(read(line, Figure.class)));
    figures.forEach(out::println);
    return figures;
  }

  private static List<String> arguments(String verb, Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of("bench", verb, "--data", data.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private void legend(Path data, List<NlpPeer> peers) {
    out.printf(
        "Development sets; in brackets the interval that holds a figure in 95 of 100 such samples. corenlp is%n"
            + "given the first 1,000. posts/s/core: tweets with all that the engine gives; sentiments/s: the sentiment%n"
            + "alone; memory: the process with its JVM. Published figures are of the full test sets.%n");
    Arrays.stream(Task.values())
        .filter(task -> !task.isIn(data))
        .forEach(task -> out.printf("%s is left out: there is no %s%n", task.title(), task.file()));
    if (peers.isEmpty()) {
      out.println(
          "vader is left out: neither python3 (pip install vaderSentiment) nor node (npm install -g"
              + " vader-sentiment) has it");
    }
  }

  private static <T> T read(String json, Class<T> kind) {
    try {
      return JSON.readValue(json, kind);
    } catch (JsonProcessingException notARow) {
      throw new UncheckedIOException("a row of the bench printed " + json, notARow);
    }
  }
}
