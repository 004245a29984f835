package io.earshot.insight.crm.file;

import io.earshot.insight.Csv;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRollup;
import io.earshot.store.CrmPost;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Comma-separated values for spreadsheets, which run none of them. */
final class CsvRecords implements RecordFormat {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "customer",
          "name",
          "published",
          "brands",
          "network",
          "site",
          "author",
          "sentiment",
          "title",
          "text",
          "url",
          "mentions",
          "negative",
          "positive",
          "net_sentiment",
          "trend",
          "last_mention");
  private static final int OF_POST = 9;
  private static final int OF_ROLLUP = 6;

  @Override
  public String header() {
    return row(COLUMNS);
  }

  @Override
  public String record(CrmItem item) {
    List<String> cells = new ArrayList<>();
    cells.add(item.id());
    cells.add(item.kind().name().toLowerCase(Locale.ROOT));
    cells.add(item.customer().id());
    cells.add(item.customer().name());
    cells.addAll(item.post() == null ? Collections.nCopies(OF_POST, "") : cells(item.post()));
    cells.addAll(item.rollup() == null ? Collections.nCopies(OF_ROLLUP, "") : cells(item.rollup()));
    return row(cells);
  }

  private static List<String> cells(CrmPost post) {
    return texts(
        post.published(),
        String.join(", ", post.trackers()),
        post.network(),
        post.site(),
        post.author(),
        post.sentiment(),
        post.title(),
        post.text(),
        post.url());
  }

  private static List<String> cells(CrmRollup rollup) {
    return texts(
        rollup.mentions(),
        rollup.negative(),
        rollup.positive(),
        rollup.netSentiment(),
        rollup.trend(),
        rollup.lastMention());
  }

  private static List<String> texts(Object... values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value == null ? "" : value.toString());
    }
    return texts;
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    try {
      new Csv(row).row(cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return row.toString();
  }

  @Override
  public String id(String record) {
    return record.substring(0, record.indexOf(','));
  }

  /** A line may end within quotes. */
  @Override
  public String next(Reader in) throws IOException {
    StringBuilder record = new StringBuilder();
    boolean quoted = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      record.append((char) c);
      quoted ^= c == '"';
      if (c == '\n' && !quoted) {
        return record.toString();
      }
    }
    return null;
  }
}
