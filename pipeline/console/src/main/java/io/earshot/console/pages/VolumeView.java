package io.earshot.console.pages;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.web.Json;
import io.earshot.search.SearchResult.DayCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many posts there were on each day.
 *
 * @param data for the chart: JSON rows {@code [day, negative, other, positive]}, oldest first, days
 *     without posts left out
 * @param newest the newest days, for those who do not see the chart
 * @param summary in one sentence
 */
public record VolumeView(String data, List<Day> newest, String summary) {
  private static final int MOST_DAYS = 31;

  /**
   * A day in words.
   *
   * @param address of the result of that day
   */
  public record Day(String day, String count, String address) {}

  static VolumeView of(
      SearchParameters parameters,
      List<DayCount> all,
      List<DayCount> negative,
      List<DayCount> positive) {
    return new VolumeView(
        Json.text(rows(all, byDay(negative), byDay(positive))),
        newest(parameters, all),
        summary(all));
  }

  private static Map<LocalDate, Long> byDay(List<DayCount> counts) {
    return counts.stream().collect(Collectors.toMap(DayCount::day, DayCount::count));
  }

  private static List<List<Object>> rows(
      List<DayCount> all, Map<LocalDate, Long> negative, Map<LocalDate, Long> positive) {
    List<List<Object>> rows = new ArrayList<>();
    for (DayCount day : all) {
      long bad = negative.getOrDefault(day.day(), 0L);
      long good = positive.getOrDefault(day.day(), 0L);
      rows.add(List.of(day.day().toString(), bad, Math.max(0, day.count() - bad - good), good));
    }
    return rows;
  }

  private static List<Day> newest(SearchParameters parameters, List<DayCount> all) {
    List<Day> newest = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && newest.size() < MOST_DAYS; i--) {
      DayCount count = all.get(i);
      newest.add(
          new Day(
              count.day().toString(),
              Words.count(count.count(), "post", "posts"),
              onDay(parameters, count.day()).address()));
    }
    return newest;
  }

  private static SearchParameters onDay(SearchParameters parameters, LocalDate day) {
    return parameters.withDates(start(day), start(day.plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String summary(List<DayCount> all) {
    if (all.isEmpty()) {
      return "No posts";
    }
    long posts = all.stream().mapToLong(DayCount::count).sum();
    return "%s by day from %s to %s"
        .formatted(
            Words.count(posts, "post", "posts"), all.get(0).day(), all.get(all.size() - 1).day());
  }
}
