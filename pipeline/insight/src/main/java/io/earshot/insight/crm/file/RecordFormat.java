package io.earshot.insight.crm.file;

import io.earshot.insight.crm.CrmItem;
import java.io.IOException;
import java.io.Reader;

/** How records stand in a file. */
interface RecordFormat {
  /** What the file begins with. */
  String header();

  /** A record, with the end of its line. */
  String record(CrmItem item);

  /** The id of a record as {@link #record} writes it. */
  String id(String record);

  /** The next record, with the end of its line; null behind the last. */
  String next(Reader in) throws IOException;
}
