package io.earshot.insight.customers;

import java.io.IOException;
import java.util.List;

/** The customers of a file, one after the other. */
interface FileRows {
  /**
   * The next one, or null after the last.
   *
   * @throws CustomerFileException if the rest of the file cannot be read
   */
  FileRow next() throws IOException, CustomerFileException;

  /** What the file is, such as "a table with semicolons between its columns". */
  String form();

  /** Columns as they are understood: header and meaning. Empty of what is no table. */
  List<List<String>> columns();
}
