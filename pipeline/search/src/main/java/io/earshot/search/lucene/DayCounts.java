package io.earshot.search.lucene;

import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.document.MentionDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts documents by the day (UTC) they were published. */
final class DayCounts extends SimpleCollector {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final Map<Long, Long> counts = new TreeMap<>();
  private NumericDocValues published;

  /** Oldest first. */
  List<DayCount> days() {
    return counts.entrySet().stream()
        .map(entry -> new DayCount(LocalDate.ofEpochDay(entry.getKey()), entry.getValue()))
        .toList();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    published = DocValues.getNumeric(context.reader(), MentionDocument.PUBLISHED);
  }

  @Override
  public void collect(int document) throws IOException {
    if (published.advanceExact(document)) {
      counts.merge(Math.floorDiv(published.longValue(), DAY_MILLIS), 1L, Long::sum);
    }
  }
}
