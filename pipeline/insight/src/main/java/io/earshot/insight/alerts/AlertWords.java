package io.earshot.insight.alerts;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRule;
import io.earshot.store.RuleKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts what a rule has found into words. What an alert is about and why are said nowhere else. */
public final class AlertWords {
  private static final int HEADLINE = 80;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private AlertWords() {}

  /** Of a post that matches a rule of the kind {@link RuleKind#EACH}; the key is the post. */
  public static Alert each(AlertRule rule, AlertPost post, Instant now) {
    String who = post.author() == null ? "a post" : post.author();
    String why =
        "A%s post matches the rule '%s'."
            .formatted(post.sentiment() == null ? "" : " " + post.sentiment(), rule.name());
    return new Alert(
        rule.name(),
        post.id(),
        Instant.EPOCH,
        RuleKind.EACH,
        now,
        "%s: %s: %s".formatted(rule.name(), who, headline(post)),
        why,
        null,
        null,
        null,
        List.of(post));
  }

  private static String headline(AlertPost post) {
    String line = post.title() == null || post.title().isBlank() ? post.excerpt() : post.title();
    String flat = line.replaceAll("\\s+", " ").strip();
    return flat.codePointCount(0, flat.length()) <= HEADLINE
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, HEADLINE)) + "…";
  }

  /**
   * Of an hour with more posts than usual; the key is what the rule watches, the window the hour.
   *
   * @param hour since 1970
   * @param posts of that hour, newest first
   */
  public static Alert spike(
      AlertRule rule, long hour, Judgement judgement, List<AlertPost> posts, Instant now) {
    Instant start = HourlyCounts.start(hour);
    String usual = number(judgement.expected());
    return new Alert(
        rule.name(),
        rule.tracker() == null ? rule.name() : rule.tracker(),
        start,
        RuleKind.SPIKE,
        now,
        "%s: %,d posts in an hour, usually about %s"
            .formatted(rule.name(), judgement.observed(), usual),
        ("Published from %s UTC on: %,d posts. For this hour of the week %s were to be expected, from"
                + " %,d hours before it; so many or more come by chance in %s.")
            .formatted(
                time("EEEE d MMMM HH:mm", start, ZoneOffset.UTC),
                judgement.observed(),
                usual,
                judgement.hoursOfHistory(),
                chance(judgement.probability())),
        judgement.observed(),
        judgement.expected(),
        judgement.probability(),
        posts);
  }

  /**
   * Of what came since the last digest; the window is when it is due.
   *
   * @param due at a time of the rule's schedule
   */
  public static Alert digest(AlertRule rule, Instant due, DigestCounts counts, Instant now) {
    List<String> moods = new ArrayList<>();
    addMood(moods, counts.negative(), "negative");
    addMood(moods, counts.positive(), "positive");
    String mood = moods.isEmpty() ? "" : ", of them " + String.join(" and ", moods);
    return new Alert(
        rule.name(),
        rule.tracker() == null ? rule.name() : rule.tracker(),
        due,
        RuleKind.DIGEST,
        now,
        "%s: %s".formatted(rule.name(), posts(counts.posts())),
        "Up to %s, since the last digest: %s%s. Those that reached most people are shown."
            .formatted(
                time("EEEE d MMMM HH:mm z", due, rule.schedule().zone()),
                posts(counts.posts()),
                mood),
        counts.posts(),
        null,
        null,
        counts.shown().stream().map(ReachedPost::post).toList());
  }

  private static void addMood(List<String> moods, long count, String mood) {
    if (count > 0) {
      moods.add("%,d %s".formatted(count, mood));
    }
  }

  private static String posts(long count) {
    return count == 1 ? "1 post" : "%,d posts".formatted(count);
  }

  private static String time(String pattern, Instant time, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone).format(time);
  }

  private static String number(double value) {
    return value >= 10 ? "%,.0f".formatted(value) : "%.1f".formatted(value);
  }

  private static String chance(double probability) {
    if (probability < 1e-12) {
      return "less than one in a trillion such hours";
    }
    BigDecimal hours = BigDecimal.valueOf(1 / probability).round(TWO_DIGITS);
    return "one in %,d such hours".formatted(hours.longValue());
  }
}
