package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that is said on the sample web: eight weeks of past, then the acts and the endless stream.
 * The state of the web is a function of the moment it is asked for; nothing is stored, so memory
 * does not grow, and the same origin gives the same web after a restart.
 *
 * <p>Safe for use by several threads.
 */
public final class Timeline {
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(Entry::published).thenComparing(Entry::number).reversed();

  private final List<Entry> scripted;
  private final Map<String, Entry> scriptedByPath = new HashMap<>();
  private final LiveStream live;

  /**
   * @param origin the start; what is before is past
   * @param pace time between two new posts, on average
   */
  public Timeline(Library library, Instant origin, Duration pace) {
    requireNonNull(library, "library is null");
    requireNonNull(origin, "origin is null");
    if (pace.toMillis() < 1) {
      throw new IllegalArgumentException("pace is " + pace + ", must be at least 1 ms");
    }
    Instant start = origin.truncatedTo(ChronoUnit.SECONDS);
    this.scripted = History.of(library, start);
    scripted.forEach(entry -> scriptedByPath.put(entry.site().name() + entry.path(), entry));
    this.live = new LiveStream(library, scripted, start, pace);
  }

  /** What a feed lists at that moment, the newest first. */
  public List<Entry> listed(Site site, FeedSpec feed, Instant now) {
    return entries(site, now, wanted(feed).and(entry -> entry.stands(now)))
        .limit(feed.limit())
        .toList();
  }

  /** What was taken down within {@code since} before that moment, the newest first. */
  public List<Entry> gone(Site site, FeedSpec feed, Duration since, Instant now) {
    Instant from = now.minus(since);
    return entries(site, now, wanted(feed).and(entry -> entry.gone(now) && !entry.gone(from)))
        .limit(feed.limit())
        .toList();
  }

  /** All that stands on a site at that moment, as far back as is remembered, the newest first. */
  public List<Entry> standing(Site site, Instant now) {
    return entries(site, now, entry -> entry.stands(now)).toList();
  }

  /** What has happened on a site by that moment, as far back as is remembered, the oldest first. */
  public List<Happening> happenings(Site site, Instant now) {
    return all(now)
        .filter(entry -> entry.site() == site)
        .flatMap(Happening::of)
        .filter(happening -> !happening.at().isAfter(now))
        .sorted(Comparator.comparing(Happening::serial))
        .toList();
  }

  /** The serial before which happenings may be forgotten at that moment; 0 if none is. */
  public long forgotten(Instant now) {
    Instant oldest = live.oldest(now);
    return oldest == null ? 0 : Happening.serial(oldest, 0);
  }

  /** Answers below a post that stand at that moment, the oldest first. */
  public List<Entry> answers(Entry post, Instant now) {
    List<Entry> found =
        new ArrayList<>(
            entries(post.site(), now, entry -> isBelow(entry, post))
                .filter(entry -> entry.stands(now))
                .toList());
    Collections.reverse(found);
    return found;
  }

  /** What a person has said on any site, the newest first. */
  public List<Entry> by(Persona person, int most, Instant now) {
    return all(now)
        .filter(entry -> entry.author().equals(person) && entry.stands(now))
        .sorted(NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  /** The entry with that path, if it has been published by then; it may be gone again. */
  public Optional<Entry> find(Site site, String path, Instant now) {
    Entry scriptedEntry = scriptedByPath.get(site.name() + path);
    Stream<Entry> candidates =
        scriptedEntry != null
            ? Stream.of(scriptedEntry)
            : live.around(Permalinks.number(site, path), now).stream();
    return candidates
        .filter(entry -> entry.site().equals(site) && entry.path().equals(path))
        .filter(entry -> !entry.published().isAfter(now))
        .findFirst();
  }

  /** The entry with that serial, if it has been published by then; it may be gone again. */
  public Optional<Entry> find(Site site, long serial, Instant now) {
    return Stream.concat(scripted.stream(), live.around(Serial.number(serial), now).stream())
        .filter(entry -> entry.site().equals(site) && entry.serial() == serial)
        .filter(entry -> !entry.published().isAfter(now))
        .findFirst();
  }

  private Stream<Entry> entries(Site site, Instant now, Predicate<Entry> which) {
    return all(now).filter(entry -> entry.site() == site).filter(which).sorted(NEWEST_FIRST);
  }

  private Stream<Entry> all(Instant now) {
    return Stream.concat(live.latest(now), scripted.stream());
  }

  private static boolean isBelow(Entry entry, Entry post) {
    return entry.isAnswer() && entry.opener().path().equals(post.path());
  }

  private static Predicate<Entry> wanted(FeedSpec feed) {
    return switch (feed.of()) {
      case POSTS -> entry -> !entry.isAnswer();
      case COMMENTS -> Entry::isAnswer;
      case EVERYTHING -> entry -> true;
    };
  }
}
