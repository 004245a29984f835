package io.earshot.job.rising;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * When a term was said of a tracker.
 *
 * @param hours how many posts had it, by the hour in which they were published; never null
 * @param present the last posts that were present when they came, at most {@value #MOST_PRESENT},
 *     oldest first; never null
 * @param allNow posts of the tracker in the day before the last of these
 * @param allPast posts of the tracker in the weeks before that
 */
public record TermHours(
    Map<Long, Long> hours, List<Occurrence> present, long allNow, long allPast) {
  static final TermHours NONE = new TermHours(null, null, 0, 0);
  private static final int MOST_PRESENT = 40;

  /** A post that has the term. */
  public record Occurrence(String post, String author, Instant published) {}

  public TermHours {
    hours = hours == null ? Map.of() : Map.copyOf(hours);
    present = present == null ? List.of() : List.copyOf(present);
  }

  TermHours with(TermHit hit, long hour) {
    Map<Long, Long> counts = new HashMap<>(hours);
    counts.merge(hour, 1L, Long::sum);
    if (!hit.present()) {
      return new TermHours(counts, present, allNow, allPast);
    }
    List<Occurrence> more = new ArrayList<>(present);
    more.add(new Occurrence(hit.post(), hit.author(), hit.published()));
    List<Occurrence> last = more.subList(Math.max(0, more.size() - MOST_PRESENT), more.size());
    return new TermHours(counts, last, hit.allNow(), hit.allPast());
  }

  /** Posts of the hours after one, up to another. */
  long count(long after, long last) {
    return hours.entrySet().stream()
        .filter(hour -> hour.getKey() > after && hour.getKey() <= last)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long newest() {
    return hours.keySet().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
  }

  /** Without hours up to one, and without posts that are no longer now. */
  TermHours after(long hour, Instant now) {
    Map<Long, Long> counts = new HashMap<>(hours);
    counts.keySet().removeIf(known -> known <= hour);
    return new TermHours(counts, present, allNow, allPast)
        .without(post -> post.published().isBefore(now));
  }

  TermHours without(Predicate<Occurrence> which) {
    return new TermHours(hours, present.stream().filter(which.negate()).toList(), allNow, allPast);
  }
}
