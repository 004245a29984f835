package io.earshot.console.pages;

import io.earshot.insight.customers.ImportReport;
import io.earshot.insight.customers.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page that takes in a file of customers.
 *
 * @param region as it was written
 * @param error why the file cannot be taken, or null
 * @param columns of the file as they are understood, empty before there is one and of vCards
 * @param report what became of the file, or would become; null before there is one
 */
public record ImportView(String region, String error, List<Column> columns, ImportReport report) {
  /** The page before there is a file. */
  static final ImportView EMPTY = new ImportView("", null, List.of(), null);

  /** Networks that are offered for accounts. */
  private static final List<String> NETWORKS =
      List.of("mastodon", "bluesky", "x", "linkedin", "facebook", "instagram", "discourse");

  /**
   * A column of the file.
   *
   * @param number from 1
   * @param meanings that it can have
   */
  public record Column(int number, String header, String meaning, List<String> meanings) {}

  static ImportView refused(String region, String error) {
    return new ImportView(region, error, List.of(), null);
  }

  static ImportView of(String region, ImportReport report) {
    List<Column> columns = new ArrayList<>();
    for (ImportReport.ColumnReport column : report.columns()) {
      columns.add(
          new Column(columns.size() + 1, column.header(), column.meaning(), meanings(column)));
    }
    return new ImportView(region, null, columns, report);
  }

  private static List<String> meanings(ImportReport.ColumnReport column) {
    Stream<String> all = Stream.of(Meaning.values()).map(Meaning::label);
    Stream<String> accounts = NETWORKS.stream().map(one -> Meaning.HANDLE.label() + ":" + one);
    return Stream.concat(Stream.of(column.meaning()), Stream.concat(all, accounts))
        .distinct()
        .toList();
  }

  /** Such as "12 customers are new or changed,". */
  public String saved() {
    return Words.count(report.saved(), "customer is", "customers are") + " new or changed,";
  }

  public String unchanged() {
    return Words.number(report.unchanged());
  }

  public String refused() {
    return Words.number(report.refused());
  }

  /** Such as "3 values". */
  public String leftOut() {
    return Words.count(report.leftOut(), "value", "values");
  }

  /** How far a preview went. */
  public String looked() {
    return report.read() < ImportHandler.PREVIEWED
        ? "at all %s of it".formatted(Words.count(report.read(), "row", "rows"))
        : "at its first %s rows".formatted(Words.number(report.read()));
  }

  /** Such as "Line 12". */
  public String place(ImportReport.ImportFault fault) {
    return (columns.isEmpty() ? "Card " : "Line ") + Words.number(fault.place());
  }
}
