package io.earshot.app.bench.alerts;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Lets {@link io.earshot.insight.alerts.SpikeTest} and the rules of thumb look for the same spikes
 * in the same series. A rule is compared at the recall it has by itself, to which the threshold of
 * the test is moved: who looks for more finds more false ones.
 */
public final class AlertsBench {
  private static final Detector OURS = new OurTest();
  private static final List<Detector> RULES =
      List.of(new HourAboveMean(), new DayAboveWeek(false), new DayAboveWeek(true));

  private final List<Series> series;

  /**
   * @param seed of the first series; each has the next
   */
  public AlertsBench(long seed, int count) {
    this.series = LongStream.range(seed, seed + count).mapToObj(SeriesGenerator::draw).toList();
  }

  /**
   * What is printed and written.
   *
   * @param posts what kinds of series these are
   * @param usual Earshot's at its own threshold
   */
  public record Report(String posts, int series, Outcome usual, List<Comparison> rules) {}

  /**
   * A rule beside Earshot.
   *
   * @param theirs what it makes of the series
   * @param ours what Earshot makes of them with at least that recall
   * @param threshold of the probability, for that
   */
  public record Comparison(String rule, Outcome theirs, Outcome ours, double threshold) {}

  /** All series together, then the quiet, the middling and the busy ones. */
  public List<Report> run() {
    Scores ours = Scores.of(OURS, series);
    List<Scores> theirs = RULES.stream().map(rule -> Scores.of(rule, series)).toList();
    return Stream.of(
            new Band("all", 0, Double.MAX_VALUE),
            new Band("below 4 posts an hour", 0, 4),
            new Band("4 to 30 posts an hour", 4, 30),
            new Band("30 posts an hour and more", 30, Double.MAX_VALUE))
        .map(band -> report(band, ours, theirs))
        .filter(report -> report.series() > 0)
        .toList();
  }

  /** Series of which an hour holds so many posts on average. */
  private record Band(String name, double least, double below) {
    boolean holds(Series one) {
      return one.perHour() >= least && one.perHour() < below;
    }
  }

  private static Report report(Band band, Scores all, List<Scores> rules) {
    Scores ours = all.of(band::holds);
    return new Report(
        band.name(),
        ours.size(),
        ours.at(OURS.usualThreshold()),
        rules.stream().map(rule -> comparison(ours, rule.of(band::holds))).toList());
  }

  private static Comparison comparison(Scores ours, Scores rule) {
    Outcome theirs = rule.at(rule.detector().usualThreshold());
    double places = ours.thresholdFor(theirs.found());
    return new Comparison(rule.detector().name(), theirs, ours.at(places), Math.pow(10, -places));
  }
}
