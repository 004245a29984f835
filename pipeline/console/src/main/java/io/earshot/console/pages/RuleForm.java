package io.earshot.console.pages;

import io.earshot.console.brands.Schedules;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.RuleKind;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in the form of a rule.
 *
 * @param known what can be chosen
 * @param tracker name of what it watches, or empty
 * @param kind in lower case
 * @param reach least reach, or empty
 * @param channels names of those that are chosen
 * @param digest its times
 * @param spike its numbers
 */
public record RuleForm(
    Known known,
    String name,
    String tracker,
    String query,
    String kind,
    String reach,
    boolean own,
    boolean copies,
    List<String> channels,
    boolean paused,
    Digest digest,
    Spike spike)
    implements DecisionForm {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "tracker",
          "query",
          "reach",
          "channels",
          "at",
          "zone",
          "posts",
          "chance",
          "coolDown");

  /** Names of the trackers and channels there are. */
  public record Known(List<String> brands, List<String> channels) {}

  /** When a digest is sent. */
  public record Digest(String every, String at, String zone, String weekday) {
    static final Digest USUAL =
        new Digest("day", "08:00", ZoneId.systemDefault().getId(), "monday");

    static Digest of(DigestSchedule schedule) {
      return schedule == null
          ? USUAL
          : new Digest(
              Choices.write(schedule.every()),
              schedule.at().toString(),
              schedule.zone().getId(),
              Choices.write(schedule.weekday()));
    }

    DigestSchedule schedule() {
      return Schedules.read(every, at, zone, weekday);
    }
  }

  /** What makes a spike. */
  public record Spike(String posts, String chance, String coolDown) {
    static Spike of(Integer posts, Double chance, Integer coolDown) {
      return new Spike(
          String.valueOf(posts == null ? AlertRule.MINIMUM_POSTS : posts),
          plain(chance == null ? AlertRule.PROBABILITY : chance),
          String.valueOf(coolDown == null ? AlertRule.COOL_DOWN_HOURS : coolDown));
    }

    private static String plain(double chance) {
      return BigDecimal.valueOf(chance).stripTrailingZeros().toPlainString();
    }
  }

  static RuleForm blank(Known known) {
    Spike spike = Spike.of(null, null, null);
    return new RuleForm(
        known, "", "", "", "spike", "", false, false, List.of(), false, Digest.USUAL, spike);
  }

  static RuleForm of(AlertRule rule, Known known) {
    return new RuleForm(
        known,
        rule.name(),
        rule.tracker() == null ? "" : rule.tracker(),
        rule.query() == null ? "" : rule.query(),
        Choices.write(rule.kind()),
        rule.minimumReach() == null ? "" : rule.minimumReach().toString(),
        rule.own(),
        rule.copies(),
        rule.channels(),
        rule.paused(),
        Digest.of(rule.schedule()),
        Spike.of(rule.minimumPosts(), rule.probability(), rule.coolDownHours()));
  }

  static RuleForm read(Context request, Known known) {
    Fields fields = new Fields(request);
    return new RuleForm(
        known,
        fields.text("name"),
        fields.text("tracker"),
        fields.text("query"),
        fields.text("kind"),
        fields.text("reach"),
        fields.isTicked("own"),
        fields.isTicked("copies"),
        fields.texts("channel"),
        fields.isTicked("paused"),
        new Digest(
            fields.text("every"), fields.text("at"), fields.text("zone"), fields.text("weekday")),
        new Spike(fields.text("posts"), fields.text("chance"), fields.text("coolDown")));
  }

  RuleForm named(String other) {
    return new RuleForm(
        known, other, tracker, query, kind, reach, own, copies, channels, paused, digest, spike);
  }

  RuleForm watching(String other) {
    return new RuleForm(
        known, name, other, query, kind, reach, own, copies, channels, paused, digest, spike);
  }

  /** What it asks for; what belongs to another kind of rule is passed over. */
  AlertRule rule() {
    RuleKind chosen = Choices.read("kind", RuleKind.class, kind);
    boolean spikes = chosen == RuleKind.SPIKE;
    try {
      return new AlertRule(
          name,
          tracker,
          query,
          chosen,
          Numbers.whole("reach", reach),
          own,
          copies,
          chosen == RuleKind.DIGEST ? digest.schedule() : null,
          spikes ? Numbers.small("posts", spike.posts()) : null,
          spikes ? Numbers.decimal("chance", spike.chance()) : null,
          spikes ? Numbers.small("coolDown", spike.coolDown()) : null,
          channels,
          paused);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest(Words.sentence(invalid.getMessage()));
    }
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  /** Channels that can be chosen, and those that are chosen and gone. */
  public List<String> allChannels() {
    return Stream.concat(known.channels().stream(), channels.stream()).distinct().toList();
  }

  /** Days of the week in lower case. */
  public List<String> weekdays() {
    return Stream.of(DayOfWeek.values()).map(Choices::write).toList();
  }
}
