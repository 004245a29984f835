package io.earshot.app.bench.alerts;

import java.util.List;
import java.util.function.Predicate;
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
    return Stream.of(
            report("all", any -> true),
            report("below 4 posts an hour", one -> one.perHour() < 4),
            report("4 to 30 posts an hour", one -> one.perHour() >= 4 && one.perHour() < 30),
            report("30 posts an hour and more", one -> one.perHour() >= 30))
        .filter(report -> report.series() > 0)
        .toList();
  }

  private Report report(String posts, Predicate<Series> wanted) {
    List<Series> some = series.stream().filter(wanted).toList();
    Scores ours = Scores.of(OURS, some);
    return new Report(
        posts,
        some.size(),
        ours.at(OURS.usualThreshold()),
        RULES.stream().map(rule -> comparison(rule, ours, some)).toList());
  }

  private static Comparison comparison(Detector rule, Scores ours, List<Series> series) {
    Outcome theirs = Scores.of(rule, series).at(rule.usualThreshold());
    double places = ours.thresholdFor(theirs.found());
    return new Comparison(rule.name(), theirs, ours.at(places), Math.pow(10, -places));
  }
}
