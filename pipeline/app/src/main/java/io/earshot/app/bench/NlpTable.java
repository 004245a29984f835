package io.earshot.app.bench;

import io.earshot.nlp.Engine;
import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what the engines achieve: one line a task, then one an engine. */
final class NlpTable {
  private static final String TASK = "%-23s %-12s %6s";
  private static final String CELL = " %-17s";
  private static final String ENGINE = "%-15s %-14s %12s %14s %12s %9s%n";

  private final PrintWriter out;

  NlpTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<NlpRow> rows, List<NlpPeer> peers) {
    printTasks(rows, peers);
    out.println();
    printEngines(rows, peers);
    out.flush();
  }

  private void printTasks(List<NlpRow> rows, List<NlpPeer> peers) {
    out.printf(TASK, "task", "measure, %", "texts");
    rows.forEach(row -> out.printf(CELL, name(row.engine())));
    peers.forEach(peer -> out.printf(CELL, peer.name()));
    out.println(" published");
    for (Task task : Task.values()) {
      if (rows.stream().anyMatch(row -> row.estimates().containsKey(task))) {
        print(task, rows, peers);
      }
    }
  }

  private void print(Task task, List<NlpRow> rows, List<NlpPeer> peers) {
    int texts =
        rows.stream()
            .filter(row -> row.estimates().containsKey(task))
            .mapToInt(row -> row.estimates().get(task).texts())
            .max()
            .orElse(0);
    out.printf(Locale.ROOT, TASK, task.title(), task.measure().title(), "%,d".formatted(texts));
    rows.forEach(row -> out.printf(CELL, cell(row.estimates().get(task))));
    peers.forEach(peer -> out.printf(CELL, cell(peer.estimates().get(task))));
    out.println(" " + task.published());
  }

  private static String cell(Estimate estimate) {
    return estimate == null ? "" : estimate.toString();
  }

  private void printEngines(List<NlpRow> rows, List<NlpPeer> peers) {
    out.printf(ENGINE, "engine", "model", "posts/s/core", "sentiments/s", "calibration", "memory");
    for (NlpRow row : rows) {
      out.printf(
          ENGINE,
          name(row.engine()),
          row.model(),
          speed(row.perSecond()),
          speed(row.sentimentsPerSecond()),
          row.calibrationError() == null
              ? ""
              : String.format(Locale.ROOT, "%.1f %%", 100 * row.calibrationError()),
          row.megabytes() + " MB");
    }
    peers.forEach(peer -> out.printf(ENGINE, peer.name(), "", "", speed(peer.perSecond()), "", ""));
  }

  private static String speed(Double perSecond) {
    return perSecond == null ? "" : String.format(Locale.ROOT, "%,.0f", perSecond);
  }

  private static String name(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }
}
