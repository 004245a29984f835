package io.earshot.insight;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV (RFC 4180) for spreadsheets, which take a cell that begins with certain characters for
 * a formula and run it: such a cell gets an apostrophe in front (OWASP, "CSV Injection"). Cells are
 * cut at what a spreadsheet can hold.
 */
public final class Csv {
  /** Excel's limit is 32,767. */
  public static final int MAX_CELL = 32_000;

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private final Appendable out;

  public Csv(Appendable out) {
    this.out = out;
  }

  public void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String cell(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String harmless = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    String cut = harmless.length() > MAX_CELL ? harmless.substring(0, MAX_CELL) + "…" : harmless;
    return needsQuotes(cut) ? '"' + cut.replace("\"", "\"\"") + '"' : cut;
  }

  private static boolean needsQuotes(String value) {
    return value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
  }
}
