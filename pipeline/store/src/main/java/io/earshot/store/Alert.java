package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * What a rule tells people, once per rule, key and window.
 *
 * @param rule name of the rule, never null
 * @param key what the rule counts by: a tracker, a post…; never null
 * @param window start of the stretch of time it is about, to the microsecond; never null
 * @param kind of the rule, never null
 * @param raised when, to the microsecond; never null
 * @param title one line; never null
 * @param why the reasons in a sentence or two; never null
 * @param observed how many posts, or null
 * @param expected how many posts were to be expected, or null
 * @param probability that so many or more come by chance, 0 to 1, or null
 * @param posts examples; never null
 */
public record Alert(
    String rule,
    String key,
    Instant window,
    RuleKind kind,
    Instant raised,
    String title,
    String why,
    Long observed,
    Double expected,
    Double probability,
    List<AlertPost> posts) {
  /** The most posts that are kept with an alert. */
  public static final int MAX_POSTS = 20;

  public Alert {
    requireNonNull(rule, "rule is null");
    requireNonNull(key, "key is null");
    requireNonNull(kind, "kind is null");
    window = requireNonNull(window, "window is null").truncatedTo(ChronoUnit.MICROS);
    raised = requireNonNull(raised, "raised is null").truncatedTo(ChronoUnit.MICROS);
    requireNonNull(title, "title is null");
    requireNonNull(why, "why is null");
    posts = posts == null ? List.of() : List.copyOf(posts);
  }

  /** The same for the same rule, key and window, on every machine and at all times. */
  public String id() {
    return Columns.fingerprint(rule, key, window).substring(0, 32);
  }

  /** Start of the stretch of time it is about; null of an alert about one post. */
  public Instant about() {
    return kind == RuleKind.EACH ? null : window;
  }

  /** The same without posts of these ids. */
  Alert without(Set<String> ids) {
    return new Alert(
        rule,
        key,
        window,
        kind,
        raised,
        title,
        why,
        observed,
        expected,
        probability,
        posts.stream().filter(post -> !ids.contains(post.id())).toList());
  }

  /** The same for the same rule and key. */
  String series() {
    return Columns.fingerprint(rule, key);
  }
}
