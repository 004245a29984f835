package io.earshot.insight.customers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;

/** A file of customers: a table (CSV) or vCards, whichever it is found to be. */
final class CustomerFile {
  private static final int START = 65_536;
  private static final Pattern CARD = Pattern.compile("(?is)\\s*BEGIN:VCARD.*");

  private final DecodedText text;
  private final FileRows rows;

  /**
   * @throws CustomerFileException if it is none, or the options do not fit it
   */
  CustomerFile(InputStream in, ImportOptions options) throws IOException, CustomerFileException {
    this.text = new DecodedText(in, charset(options.encoding()));
    BufferedReader reader = new BufferedReader(text, START);
    String start = start(reader);
    this.rows =
        CARD.matcher(start).matches()
            ? new CardRows(reader)
            : new TableRows(start, reader, options.columns());
  }

  private static Charset charset(String name) throws CustomerFileException {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CustomerFileException(
          "'%s' is no encoding: write one like UTF-8, UTF-16 or windows-1252".formatted(name));
    }
  }

  private static String start(BufferedReader reader) throws IOException {
    reader.mark(START);
    char[] start = new char[START];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < START) {
      read = reader.read(start, length, START - length);
      length += Math.max(0, read);
    }
    reader.reset();
    return new String(start, 0, length);
  }

  /** The next customer, or null after the last. */
  FileRow next() throws IOException, CustomerFileException {
    return rows.next();
  }

  String form() {
    return rows.form();
  }

  String encoding() {
    return text.encoding().name();
  }

  List<ImportReport.ColumnReport> columns() {
    return rows.columns().stream()
        .map(column -> new ImportReport.ColumnReport(column.get(0), column.get(1)))
        .toList();
  }
}
