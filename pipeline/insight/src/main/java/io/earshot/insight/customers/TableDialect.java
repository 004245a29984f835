package io.earshot.insight.customers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is written.
 *
 * @param separator between columns
 * @param said whether the first line does nothing but say it
 */
record TableDialect(char separator, boolean said) {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final Pattern SAID = Pattern.compile("(?is)sep=(.)\\R.*");
  private static final int LONGEST_ROW = 2_000_000;

  /** The one in which the most headers are known; of several, that with the most columns. */
  static TableDialect of(String start) {
    Matcher said = SAID.matcher(start);
    if (said.matches()) {
      return new TableDialect(said.group(1).charAt(0), true);
    }
    return SEPARATORS.stream()
        .map(separator -> new TableDialect(separator, false))
        .max(
            Comparator.<TableDialect>comparingLong(one -> known(one.headers(start)))
                .thenComparing(one -> one.headers(start).size()))
        .orElseThrow();
  }

  private static long known(List<String> headers) {
    return headers.stream()
        .filter(header -> ColumnGuess.of(header).meaning() != Meaning.IGNORED)
        .count();
  }

  private List<String> headers(String start) {
    // the start may end within a row
    for (CsvRecord record : lenient().allowUnclosedQuote(true).ofCsvRecord(start)) {
      return record.getFields();
    }
    return List.of();
  }

  /** Rows after the line that only says the separator. */
  CsvReader<CsvRecord> rows(Reader text) {
    CsvReader<CsvRecord> rows = lenient().ofCsvRecord(text);
    if (said) {
      rows.skipLines(1);
    }
    return rows;
  }

  private CsvReader.CsvReaderBuilder lenient() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(LONGEST_ROW);
  }

  /** What is between the columns, in words. */
  String label() {
    return switch (separator) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case '|' -> "bars";
      default -> "'" + separator + "'";
    };
  }
}
