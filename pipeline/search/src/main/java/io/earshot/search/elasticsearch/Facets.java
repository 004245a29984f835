package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import io.earshot.search.Facet;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.SearchResult.FacetCount;
import io.earshot.search.document.MentionDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What is counted over a whole result. */
final class Facets {
  static final String HOURS = "hours";

  private static final String DAYS = "days";
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  /** Of several shards each names so many values, so that the counts of the first are exact. */
  private static final int VALUES_OF_A_SHARD = 5_000;

  private Facets() {}

  /** What to ask for, by name. */
  static Map<String, Aggregation> aggregations(SearchRequest request) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    for (Facet facet : request.facets()) {
      aggregations.put(facet.name(), values(MentionDocument.field(facet)));
    }
    if (request.histogram()) {
      aggregations.put(DAYS, time(CalendarInterval.Day));
    }
    return aggregations;
  }

  /** The most frequent values; ties by value. */
  private static Aggregation values(String field) {
    return Aggregation.of(
        a ->
            a.terms(
                t ->
                    t.field(field)
                        .size(SearchResult.MAX_FACET_VALUES)
                        .shardSize(VALUES_OF_A_SHARD)));
  }

  /** Documents by the time they were published. */
  static Aggregation time(CalendarInterval interval) {
    return Aggregation.of(
        a ->
            a.dateHistogram(
                h -> h.field(MentionDocument.PUBLISHED).calendarInterval(interval).minDocCount(1)));
  }

  /** The counts of each facet. */
  static Map<Facet, List<FacetCount>> counts(
      Connection connection, SearchRequest request, Map<String, Aggregate> answer)
      throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      List<FacetCount> plain = counts(answer.get(facet.name()));
      counts.put(facet, facet == Facet.AUTHOR ? AuthorNames.named(connection, plain) : plain);
    }
    return counts;
  }

  private static List<FacetCount> counts(Aggregate facet) {
    return facet.sterms().buckets().array().stream()
        .map(b -> new FacetCount(b.key().stringValue(), b.key().stringValue(), b.docCount()))
        .toList();
  }

  /** Posts of each hour since 1970, oldest first. */
  static SortedMap<Long, Long> hours(Map<String, Aggregate> answer) {
    SortedMap<Long, Long> hours = new TreeMap<>();
    answer
        .get(HOURS)
        .dateHistogram()
        .buckets()
        .array()
        .forEach(b -> hours.put(b.key() / HOUR_MILLIS, b.docCount()));
    return hours;
  }

  /** Posts of each day, oldest first. */
  static List<DayCount> days(SearchRequest request, Map<String, Aggregate> answer) {
    if (!request.histogram()) {
      return List.of();
    }
    return answer.get(DAYS).dateHistogram().buckets().array().stream()
        .map(b -> new DayCount(LocalDate.ofEpochDay(b.key() / DAY_MILLIS), b.docCount()))
        .toList();
  }
}
