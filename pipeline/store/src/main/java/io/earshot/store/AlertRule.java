package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * When an alert is raised, and who hears of it. At least one of {@code tracker} and {@code query}
 * is there; with both, a post has to match both.
 *
 * @param name what it is known by for good: 1 to {@value Sources#MAX_NAME} characters, stripped
 * @param tracker name of the tracker whose posts it watches, or null
 * @param query in the query language, or null
 * @param kind when it raises an alert, never null
 * @param minimumReach posts that reach fewer people do not count; null: all count
 * @param own whether posts by the tracker's own accounts count
 * @param copies whether later near-copies of a post count
 * @param schedule of a digest, never null there; null of other kinds
 * @param minimumPosts of a spike: with fewer posts in an hour there is none, 1 or more, {@value
 *     #MINIMUM_POSTS} unless said; null of other kinds
 * @param probability of a spike: chance at which an hour like this is taken for usual no more,
 *     above 0, to 0.1, {@value #PROBABILITY} unless said; null of other kinds
 * @param coolDownHours of a spike: no other alert of this rule for so long, 0 to {@value
 *     #MAX_COOL_DOWN_HOURS}, {@value #COOL_DOWN_HOURS} unless said; null of other kinds
 * @param channels names of the channels that deliver its alerts; empty: the inbox only; never null
 * @param paused raises nothing while true
 */
public record AlertRule(
    String name,
    String tracker,
    String query,
    RuleKind kind,
    Long minimumReach,
    boolean own,
    boolean copies,
    DigestSchedule schedule,
    Integer minimumPosts,
    Double probability,
    Integer coolDownHours,
    List<String> channels,
    boolean paused) {
  /** What a spike's {@code minimumPosts} is unless said. */
  public static final int MINIMUM_POSTS = 10;

  /** What a spike's {@code probability} is unless said. */
  public static final double PROBABILITY = 0.0001;

  /** What a spike's {@code coolDownHours} is unless said. */
  public static final int COOL_DOWN_HOURS = 6;

  /** The longest cool-down: four weeks. */
  public static final int MAX_COOL_DOWN_HOURS = 672;

  private static final double MAX_PROBABILITY = 0.1;

  /**
   * @throws IllegalArgumentException if a number is out of its range, or neither tracker nor query
   *     is there
   */
  public AlertRule {
    name = Names.checked("rule", name);
    requireNonNull(kind, "kind is null");
    tracker = blankIsNull(tracker);
    query = blankIsNull(query);
    if (tracker == null && query == null) {
      throw new IllegalArgumentException("the rule watches nothing: give it a brand or a query");
    }
    boolean spike = kind == RuleKind.SPIKE;
    schedule = kind == RuleKind.DIGEST ? daily(schedule) : null;
    minimumPosts = spike ? given(minimumPosts, MINIMUM_POSTS) : null;
    probability = spike ? (probability == null ? Double.valueOf(PROBABILITY) : probability) : null;
    coolDownHours = spike ? given(coolDownHours, COOL_DOWN_HOURS) : null;
    channels = channels == null ? List.of() : channels.stream().distinct().toList();
    require(minimumReach == null || minimumReach >= 0, "the least reach is below 0");
    require(!spike || minimumPosts >= 1, "the least number of posts is below 1");
    require(
        !spike || probability > 0 && probability <= MAX_PROBABILITY,
        "the probability is not above 0 and at most " + MAX_PROBABILITY);
    require(
        !spike || coolDownHours >= 0 && coolDownHours <= MAX_COOL_DOWN_HOURS,
        "the cool-down is not 0 to %d hours".formatted(MAX_COOL_DOWN_HOURS));
  }

  /** A rule of which no more is said. */
  public AlertRule(String name, RuleKind kind, String tracker, String query) {
    this(name, tracker, query, kind, null, false, false, null, null, null, null, null, false);
  }

  /** The same, paused or not. */
  public AlertRule withPaused(boolean other) {
    return new AlertRule(
        name,
        tracker,
        query,
        kind,
        minimumReach,
        own,
        copies,
        schedule,
        minimumPosts,
        probability,
        coolDownHours,
        channels,
        other);
  }

  private static DigestSchedule daily(DigestSchedule schedule) {
    return schedule == null
        ? new DigestSchedule(DigestSchedule.Every.DAY, null, null, null)
        : schedule;
  }

  private static Integer given(Integer number, int absent) {
    return number == null ? Integer.valueOf(absent) : number;
  }

  private static String blankIsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
