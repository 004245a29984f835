package io.earshot.search.lucene;

import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.document.MentionDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts documents by the hour or the day (UTC) they were published. */
final class TimeCounts extends SimpleCollector {
  private final long unitMillis;
  private final SortedMap<Long, Long> counts = new TreeMap<>();
  private NumericDocValues published;

  TimeCounts(TimeUnit unit) {
    unitMillis = unit.toMillis(1);
  }

  /** By units since 1970, oldest first. */
  SortedMap<Long, Long> counts() {
    return counts;
  }

  /** Oldest first; the unit is days. */
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
      counts.merge(Math.floorDiv(published.longValue(), unitMillis), 1L, Long::sum);
    }
  }
}
