package io.earshot.console.pages;

import io.earshot.console.brands.VoiceReport;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.web.Json;
import io.earshot.insight.voice.Voice;
import io.earshot.insight.voice.VoiceCounts;
import io.earshot.insight.voice.VoiceRequest;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Tracker;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * The page that compares what is said of trackers.
 *
 * @param choices trackers that can be compared
 * @param data for the charts: JSON {@code {days, lines: [{name, colour, posts, net}]}}, a number
 *     for each day
 */
public record VoiceView(VoiceRequest request, List<Choice> choices, List<Line> lines, String data) {

  /** A tracker that can be compared. */
  public record Choice(String name, boolean chosen) {}

  /**
   * What is said of one, in words.
   *
   * @param postsAddress of a search for it
   * @param percent its share, 0 to 100
   * @param net such as "+0.25", or "–"
   */
  public record Line(
      String name,
      String colour,
      String posts,
      String postsAddress,
      int percent,
      String negative,
      String positive,
      String net) {
    static Line of(VoiceReport.Line line, VoiceRequest request) {
      VoiceCounts total = line.voice().total();
      return new Line(
          line.tracker().name(),
          line.tracker().colour(),
          Words.number(total.posts()),
          search(line.tracker().name(), request).address(),
          (int) Math.round(line.share() * 100),
          Words.number(total.negative()),
          Words.number(total.positive()),
          net(total.netSentiment()));
    }

    private static String net(Double sentiment) {
      return sentiment == null ? "–" : String.format(Locale.ENGLISH, "%+.2f", sentiment);
    }
  }

  /** What the charts are drawn from. */
  private record Chart(List<String> days, List<Curve> lines) {}

  /**
   * A line of the charts.
   *
   * @param net net sentiment of the week that ends with each day, null where there is none
   */
  private record Curve(String name, String colour, List<Long> posts, List<Double> net) {
    static Curve of(VoiceReport.Line line, List<LocalDate> days) {
      List<Long> posts = new ArrayList<>();
      List<Double> net = new ArrayList<>();
      for (LocalDate day : days) {
        posts.add(sum(line, day, day).posts());
        net.add(sum(line, day.minusDays(6), day).netSentiment());
      }
      return new Curve(line.tracker().name(), line.tracker().colour(), posts, net);
    }

    private static VoiceCounts sum(VoiceReport.Line line, LocalDate first, LocalDate last) {
      SortedMap<LocalDate, VoiceCounts> days = line.voice().days().subMap(first, last.plusDays(1));
      return new Voice(line.tracker().name(), days).total();
    }
  }

  static VoiceView of(VoiceReport report, List<Tracker> all) {
    VoiceRequest request = report.request();
    List<LocalDate> days = request.from().datesUntil(request.to().plusDays(1)).toList();
    Chart chart =
        new Chart(
            days.stream().map(LocalDate::toString).toList(),
            report.lines().stream().map(line -> Curve.of(line, days)).toList());
    return new VoiceView(
        request,
        all.stream()
            .map(Tracker::name)
            .map(name -> new Choice(name, request.trackers().contains(name)))
            .toList(),
        report.lines().stream().map(line -> Line.of(line, request)).toList(),
        Json.text(chart));
  }

  private static SearchParameters search(String tracker, VoiceRequest request) {
    KeywordField field = request.own() ? KeywordField.TRACKER : KeywordField.EARNED;
    String query = QueryPrinter.print(new MentionQuery.Value(field, tracker, false));
    return new SearchParameters(query, Filters.NONE, Order.NEWEST)
        .withDates(
            request.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
            request.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .withCopies(request.copies() ? Copies.ALL : Copies.FIRST);
  }
}
