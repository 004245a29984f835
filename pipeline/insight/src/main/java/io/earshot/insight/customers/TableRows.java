package io.earshot.insight.customers;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a table (CSV). */
final class TableRows implements FileRows {
  private final TableDialect dialect;
  private final CloseableIterator<CsvRecord> records;
  private final Mapping mapping;
  private long line;

  /**
   * @param start the first part of the text
   * @param text all of it
   * @param said meanings by header or number of the column
   */
  TableRows(String start, Reader text, Map<String, String> said)
      throws IOException, CustomerFileException {
    this.dialect = TableDialect.of(start);
    this.records = dialect.rows(text).iterator();
    CsvRecord header = record();
    if (header == null) {
      throw new CustomerFileException("The file is empty");
    }
    this.mapping = Mapping.of(header.getFields(), said);
  }

  @Override
  public String form() {
    return "a table with %s between its columns".formatted(dialect.label());
  }

  @Override
  public List<List<String>> columns() {
    return IntStream.range(0, mapping.columns().size())
        .mapToObj(i -> List.of(mapping.columns().get(i).header(), mapping.label(i)))
        .toList();
  }

  @Override
  public FileRow next() throws IOException, CustomerFileException {
    CsvRecord record = record();
    return record == null ? null : row(record);
  }

  private FileRow row(CsvRecord record) {
    List<String> cells = record.getFields();
    int columns = mapping.columns().size();
    if (cells.size() > columns && cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
      return new FileRow(
          line,
          null,
          "has %d cells where the first line has %d: put cells that hold %s into quotes"
              .formatted(cells.size(), columns, dialect.label()));
    }
    return new FileRow(line, new RowDraft(mapping).of(cells), null);
  }

  private CsvRecord record() throws IOException, CustomerFileException {
    try {
      CsvRecord record = records.hasNext() ? records.next() : null;
      line = record == null ? line : record.getStartingLineNumber();
      return record;
    } catch (CsvParseException e) {
      throw new CustomerFileException(
          "From line %d on nothing can be read: %s. Is there a quote that is not closed?"
              .formatted(line + 1, e.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
