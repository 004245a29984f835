package io.earshot.app.bench;

import io.earshot.nlp.Engine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints rows as they are measured, and under them what they say together. */
final class IngestTable {
  private static final String HEADING = "%10s %-8s %-11s %9s %10s %14s %12s%n";
  private static final String ROW = "%,10d %-8s %-11s %9.1f %,10d %14.1f %,12d%n";

  private final PrintWriter out;
  private final List<IngestRow> rows = new ArrayList<>();

  IngestTable(PrintWriter out) {
    this.out = out;
  }

  void heading() {
    out.printf(
        HEADING,
        "entries",
        "engine",
        "near-copies",
        "seconds",
        "entries/s",
        "core seconds",
        "resident MB");
    out.flush();
  }

  void add(IngestRow row) {
    rows.add(row);
    out.printf(
        ROW,
        row.entries(),
        name(row.engine()),
        yes(row.nearCopies()),
        row.seconds(),
        row.perSecond(),
        row.coreSeconds(),
        row.residentMegabytes());
    out.flush();
  }

  List<IngestRow> rows() {
    return List.copyOf(rows);
  }

  /** How to read the table, and how the cost grows. */
  void legend() {
    out.printf(
        "seconds: from when the first feed is asked for until a search finds every entry; core seconds: how long%n"
            + "the process had its core meanwhile. Not in them: the start of the JVM and %,d other entries that%n"
            + "warm it up (for encoder and cascade with linear, for corenlp without an engine).%n",
        IngestRows.WARM_UP);
    rows.stream().filter(this::isSmallest).forEach(this::growth);
    out.flush();
  }

  private boolean isSmallest(IngestRow row) {
    return rows.stream().noneMatch(row::isMoreOf);
  }

  private void growth(IngestRow smallest) {
    larger(smallest)
        .filter(row -> larger(row).findAny().isEmpty())
        .forEach(
            largest ->
                out.printf(
                    "%s, near-copies %s: an entry of %,d costs %.2f times one of %,d%n",
                    name(smallest.engine()),
                    yes(smallest.nearCopies()),
                    largest.entries(),
                    largest.cost() / smallest.cost(),
                    smallest.entries()));
  }

  private Stream<IngestRow> larger(IngestRow small) {
    return rows.stream().filter(row -> row.isMoreOf(small));
  }

  /** What a slow engine would need for numbers that were left out. */
  void leftOut(Engine engine, List<Integer> entries) {
    for (int count : entries) {
      rows.stream()
          .filter(row -> row.engine() == engine && row.entries() < count)
          .findFirst()
          .ifPresent(row -> leftOut(row, count));
    }
    out.flush();
  }

  private void leftOut(IngestRow row, int count) {
    String name = name(row.engine());
    out.printf(
        "left out: %s with %,d entries, about %.1f hours; --engines %s --%s %d runs it%n",
        name,
        count,
        count * row.cost() / 3_600,
        name,
        row.engine() == Engine.CORENLP ? name : "encoder",
        count);
  }

  private static String name(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }

  private static String yes(boolean nearCopies) {
    return nearCopies ? "yes" : "no";
  }
}
