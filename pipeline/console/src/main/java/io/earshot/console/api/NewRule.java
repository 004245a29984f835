package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.earshot.console.brands.Schedules;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.RuleKind;
import java.util.List;

/** Body that adds, replaces or previews a rule; what is absent is as by default. */
@JsonIgnoreProperties("origin")
record NewRule(
    String name,
    String tracker,
    String query,
    String kind,
    Long minimumReach,
    boolean own,
    boolean copies,
    RuleJson.Schedule schedule,
    Integer minimumPosts,
    Double probability,
    Integer coolDownHours,
    List<String> channels,
    boolean paused) {

  AlertRule rule() {
    if (name == null) {
      throw Problem.badRequest("'name' is missing.");
    }
    return rule(name);
  }

  /** The same under a name that stands elsewhere. */
  AlertRule rule(String known) {
    try {
      return new AlertRule(
          known,
          tracker,
          query,
          kind == null ? RuleKind.SPIKE : Choices.read("kind", RuleKind.class, kind),
          minimumReach,
          own,
          copies,
          schedule == null ? null : digest(),
          minimumPosts,
          probability,
          coolDownHours,
          channels,
          paused);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest("It cannot be used: " + invalid.getMessage() + ".");
    }
  }

  private DigestSchedule digest() {
    return Schedules.read(schedule.every(), schedule.at(), schedule.zone(), schedule.weekday());
  }
}
