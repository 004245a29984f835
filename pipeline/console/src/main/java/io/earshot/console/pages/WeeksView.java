package io.earshot.console.pages;

import io.earshot.console.web.Json;
import io.earshot.search.Mention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many posts there were in each week, on each network. Weeks begin on Monday (UTC).
 *
 * @param data for the chart: JSON {@code {weeks, lines: [{name, counts}]}}, a number for each week
 * @param networks in the order of the columns of the table
 * @param rows newest week first, weeks without posts left out
 * @param summary in one sentence
 */
public record WeeksView(String data, List<String> networks, List<Row> rows, String summary) {

  /** A week and its counts by network. */
  public record Row(String week, List<String> counts) {}

  private record Chart(List<String> weeks, List<Line> lines) {}

  private record Line(String name, List<Long> counts) {}

  /**
   * @param mentions in any order; those of which no time is known do not count
   */
  static WeeksView of(List<Mention> mentions) {
    SortedMap<LocalDate, Map<String, Long>> counts = new TreeMap<>();
    SortedSet<String> networks = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention.published() != null) {
        String network = network(mention);
        networks.add(network);
        counts
            .computeIfAbsent(week(mention), week -> new TreeMap<>())
            .merge(network, 1L, Long::sum);
      }
    }
    List<String> names = List.copyOf(networks);
    return new WeeksView(
        Json.text(chart(counts, names)), names, rows(counts, names), summary(counts, names));
  }

  private static String network(Mention mention) {
    return mention.post().network() == null ? "web" : mention.post().network();
  }

  private static LocalDate week(Mention mention) {
    return LocalDate.ofInstant(mention.published(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Chart chart(SortedMap<LocalDate, Map<String, Long>> counts, List<String> names) {
    List<LocalDate> weeks = new ArrayList<>();
    for (LocalDate week = counts.isEmpty() ? null : counts.firstKey();
        week != null && !week.isAfter(counts.lastKey());
        week = week.plusWeeks(1)) {
      weeks.add(week);
    }
    return new Chart(
        weeks.stream().map(LocalDate::toString).toList(),
        names.stream().map(name -> new Line(name, line(counts, weeks, name))).toList());
  }

  private static List<Long> line(
      Map<LocalDate, Map<String, Long>> counts, List<LocalDate> weeks, String name) {
    return weeks.stream()
        .map(week -> counts.getOrDefault(week, Map.of()).getOrDefault(name, 0L))
        .toList();
  }

  private static List<Row> rows(
      SortedMap<LocalDate, Map<String, Long>> counts, List<String> names) {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (week, of) ->
            rows.add(
                0,
                new Row(
                    week.toString(),
                    names.stream().map(name -> Words.number(of.getOrDefault(name, 0L))).toList())));
    return rows;
  }

  private static String summary(
      SortedMap<LocalDate, Map<String, Long>> counts, List<String> networks) {
    return counts.isEmpty()
        ? "No posts"
        : "Posts by week from %s to %s, on %s"
            .formatted(counts.firstKey(), counts.lastKey(), String.join(", ", networks));
  }
}
