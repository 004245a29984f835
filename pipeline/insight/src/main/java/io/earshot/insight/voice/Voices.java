package io.earshot.insight.voice;

import static java.util.Objects.requireNonNull;

import io.earshot.search.Filters;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what is said of trackers, day by day. */
public final class Voices {
  private final MentionIndex index;

  /**
   * @param index asked three times for each tracker
   */
  public Voices(MentionIndex index) {
    this.index = requireNonNull(index, "index is null");
  }

  /** One for each tracker, in their order. */
  public List<Voice> of(VoiceRequest request) throws IOException {
    List<Voice> voices = new ArrayList<>();
    for (String tracker : request.trackers()) {
      voices.add(of(tracker, request));
    }
    return voices;
  }

  /** The share of all that is said of any of them which is said of one; 0 where nothing is said. */
  public static double share(Voice voice, List<Voice> all) {
    long said = all.stream().mapToLong(one -> one.total().posts()).sum();
    return said == 0 ? 0 : (double) voice.total().posts() / said;
  }

  private Voice of(String tracker, VoiceRequest request) throws IOException {
    Map<LocalDate, Long> negative = days(tracker, request, "negative");
    Map<LocalDate, Long> positive = days(tracker, request, "positive");
    TreeMap<LocalDate, VoiceCounts> days = new TreeMap<>();
    days(tracker, request, null)
        .forEach(
            (day, posts) ->
                days.put(
                    day,
                    new VoiceCounts(
                        posts, negative.getOrDefault(day, 0L), positive.getOrDefault(day, 0L))));
    return new Voice(tracker, days);
  }

  /**
   * @param felt how the posts feel about the tracker; null counts all
   */
  private Map<LocalDate, Long> days(String tracker, VoiceRequest request, String felt)
      throws IOException {
    KeywordField field = request.own() ? KeywordField.TRACKER : KeywordField.EARNED;
    MentionQuery query = new MentionQuery.Value(field, tracker, false);
    if (felt != null) {
      MentionQuery feels = new MentionQuery.Value(KeywordField.towards(felt), tracker, false);
      query = new MentionQuery.And(List.of(query, feels));
    }
    Map<LocalDate, Long> days = new HashMap<>();
    for (DayCount day : count(QueryPrinter.print(query), filters(request))) {
      days.put(day.day(), day.count());
    }
    return days;
  }

  private static Filters filters(VoiceRequest request) {
    return Filters.between(
            request.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
            request.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .withFirstCopiesOnly(!request.copies());
  }

  private List<DayCount> count(String query, Filters filters) throws IOException {
    try {
      return index
          .search(new SearchRequest(query, filters, Order.NEWEST, 0, null, Set.of(), true))
          .histogram();
    } catch (QueryException impossible) {
      throw new IllegalStateException("a printed query cannot be read: " + query, impossible);
    }
  }
}
