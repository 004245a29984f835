package io.earshot.app.bench.alerts;

import io.earshot.app.bench.alerts.AlertsBench.Comparison;
import io.earshot.app.bench.alerts.AlertsBench.Report;
import java.io.PrintWriter;

/** Prints what {@link AlertsBench} found. */
public final class AlertsTable {
  private final PrintWriter out;

  public AlertsTable(PrintWriter out) {
    this.out = out;
  }

  public void print(Report report) {
    out.printf(
        "%n%s: %d series, %d spikes%n", report.posts(), report.series(), report.usual().spikes());
    out.printf("%-36s %7s %10s %13s%n", "", "recall", "precision", "false alarms");
    row("Earshot: p <= 0.0001", report.usual());
    report.rules().forEach(this::print);
    out.flush();
  }

  private void print(Comparison comparison) {
    row(comparison.rule(), comparison.theirs());
    row("  Earshot at that recall: p <= %.1g".formatted(comparison.threshold()), comparison.ours());
  }

  private void row(String name, Outcome outcome) {
    out.printf(
        "%-36s %7.3f %10.3f %13d%n",
        name, outcome.recall(), outcome.precision(), outcome.falseAlarms());
  }

  /** How to read it. */
  public void legend() {
    out.printf(
        "%nEach series has sixteen weeks; spikes are looked for in the last eight. All raise no alarm below %d%n"
            + "posts, nor within %d hours of their last; one within a spike or %d hours after it finds it, any%n"
            + "other is false.%n",
        Scores.MINIMUM_POSTS, Scores.COOL_DOWN, Series.GRACE);
    out.flush();
  }
}
