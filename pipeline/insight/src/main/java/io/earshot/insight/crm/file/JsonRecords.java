package io.earshot.insight.crm.file;

import io.earshot.insight.MessageJson;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRollup;
import io.earshot.store.CrmPost;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** An object of JSON in each line. */
final class JsonRecords implements RecordFormat {
  private static final String START = "{\"id\":\"";

  private record Line(
      String id, String kind, String customer, String name, CrmPost post, CrmRollup rollup) {}

  @Override
  public String header() {
    return "";
  }

  @Override
  public String record(CrmItem item) {
    Line line =
        new Line(
            item.id(),
            item.kind().name().toLowerCase(Locale.ROOT),
            item.customer().id(),
            item.customer().name(),
            item.post(),
            item.rollup());
    return MessageJson.text(line) + "\n";
  }

  @Override
  public String id(String record) {
    return record.startsWith(START)
        ? record.substring(START.length(), record.indexOf('"', START.length()))
        : "";
  }

  @Override
  public String next(Reader in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.append((char) c);
      if (c == '\n') {
        return line.toString();
      }
    }
    return null;
  }
}
