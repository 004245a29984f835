package io.earshot.console.api;

import io.earshot.console.web.Choices;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.DigestSchedule;
import java.util.List;

/**
 * A rule as the API gives it; absent is left out.
 *
 * @param kind {@code each}, {@code digest} or {@code spike}
 * @param origin {@code file} or {@code console}
 */
record RuleJson(
    String name,
    String tracker,
    String query,
    String kind,
    Long minimumReach,
    boolean own,
    boolean copies,
    Schedule schedule,
    Integer minimumPosts,
    Double probability,
    Integer coolDownHours,
    List<String> channels,
    boolean paused,
    String origin) {

  /**
   * When a digest is sent.
   *
   * @param every {@code hour}, {@code day} or {@code week}
   * @param at such as {@code 08:00}
   * @param zone such as {@code Europe/Vienna}
   * @param weekday such as {@code monday}; absent unless weekly
   */
  record Schedule(String every, String at, String zone, String weekday) {
    static Schedule of(DigestSchedule schedule) {
      return schedule == null
          ? null
          : new Schedule(
              Choices.write(schedule.every()),
              schedule.at().toString(),
              schedule.zone().getId(),
              Choices.write(schedule.weekday()));
    }
  }

  static RuleJson of(Decision<AlertRule> row) {
    AlertRule rule = row.value();
    return new RuleJson(
        rule.name(),
        rule.tracker(),
        rule.query(),
        Choices.write(rule.kind()),
        rule.minimumReach(),
        rule.own(),
        rule.copies(),
        Schedule.of(rule.schedule()),
        rule.minimumPosts(),
        rule.probability(),
        rule.coolDownHours(),
        rule.channels(),
        rule.paused(),
        Choices.write(row.origin()));
  }
}
