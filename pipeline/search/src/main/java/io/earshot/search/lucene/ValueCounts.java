package io.earshot.search.lucene;

import io.earshot.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts how many documents have each value of a field. */
final class ValueCounts implements Collector {
  private final String field;
  private final Map<String, Long> counts = new HashMap<>();

  ValueCounts(String field) {
    this.field = field;
  }

  /** The most frequent values; ties by value. */
  List<FacetCount> top(int size) {
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .limit(size)
        .toList();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Segment(DocValues.getSortedSet(context.reader(), field));
  }

  /** Counts by number within a segment, and by value when it is done. */
  private final class Segment implements LeafCollector {
    private final SortedSetDocValues values;
    private final int[] byNumber;

    Segment(SortedSetDocValues values) {
      this.values = values;
      this.byNumber = new int[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int value = values.docValueCount(); value > 0; value--) {
          byNumber[(int) values.nextOrd()]++;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      for (int number = 0; number < byNumber.length; number++) {
        if (byNumber[number] > 0) {
          counts.merge(values.lookupOrd(number).utf8ToString(), (long) byNumber[number], Long::sum);
        }
      }
    }
  }
}
