package io.earshot.console.api;

import io.earshot.console.brands.VoiceReport;
import io.earshot.console.web.Choices;
import io.earshot.insight.voice.VoiceCounts;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of trackers, as the API gives it.
 *
 * @param from first day (UTC)
 * @param to last day (UTC)
 */
record VoiceJson(LocalDate from, LocalDate to, boolean own, boolean copies, List<Line> trackers) {

  /**
   * What is said of one.
   *
   * @param share of all that is said of any of them, 0 to 1
   * @param netSentiment -1 to 1, absent where no post has a negative or positive verdict
   */
  record Line(
      String name,
      String kind,
      String colour,
      long posts,
      double share,
      long negative,
      long positive,
      Double netSentiment,
      List<Day> days) {
    static Line of(VoiceReport.Line line) {
      VoiceCounts total = line.voice().total();
      return new Line(
          line.tracker().name(),
          Choices.write(line.tracker().kind()),
          line.tracker().colour(),
          total.posts(),
          line.share(),
          total.negative(),
          total.positive(),
          total.netSentiment(),
          line.voice().days().entrySet().stream()
              .map(day -> Day.of(day.getKey(), day.getValue()))
              .toList());
    }
  }

  /** A day on which something was said. */
  record Day(LocalDate day, long posts, long negative, long positive, Double netSentiment) {
    static Day of(LocalDate day, VoiceCounts counts) {
      return new Day(
          day, counts.posts(), counts.negative(), counts.positive(), counts.netSentiment());
    }
  }

  static VoiceJson of(VoiceReport report) {
    return new VoiceJson(
        report.request().from(),
        report.request().to(),
        report.request().own(),
        report.request().copies(),
        report.lines().stream().map(Line::of).toList());
  }
}
