package io.earshot.console.pages;

import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.DigestSchedule;
import io.earshot.store.Origin;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * The page of all rules.
 *
 * @param anythingWatched whether there are trackers that rules could watch
 */
public record RulesView(List<Rule> rules, boolean anythingWatched) {

  /**
   * A rule in words.
   *
   * @param when such as "at a spike" or "every day at 08:00 (UTC)"
   * @param watches what it looks for
   * @param channels who hears of it
   */
  public record Rule(
      String name,
      String address,
      String when,
      String watches,
      String channels,
      boolean paused,
      boolean fromFile) {

    static Rule of(Decision<AlertRule> row, String address) {
      AlertRule rule = row.value();
      return new Rule(
          rule.name(),
          address,
          when(rule),
          watches(rule),
          rule.channels().isEmpty() ? "inbox only" : String.join(", ", rule.channels()),
          rule.paused(),
          row.origin() == Origin.FILE);
    }

    private static String when(AlertRule rule) {
      return switch (rule.kind()) {
        case EACH -> "At each post";
        case SPIKE -> "When far more is said than usual";
        case DIGEST -> digest(rule.schedule());
      };
    }

    private static String digest(DigestSchedule schedule) {
      String zone = " (" + schedule.zone().getId() + ")";
      return switch (schedule.every()) {
        case HOUR -> "Every hour at minute " + schedule.at().getMinute();
        case DAY -> "Every day at " + schedule.at() + zone;
        case WEEK ->
            "Every "
                + schedule.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + " at "
                + schedule.at()
                + zone;
      };
    }

    private static String watches(AlertRule rule) {
      if (rule.tracker() == null) {
        return rule.query();
      }
      return rule.query() == null ? rule.tracker() : rule.tracker() + " · " + rule.query();
    }
  }
}
