package io.earshot.job.source;

import io.earshot.connectors.Capability;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.PostReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which posts of an endpoint are looked at again, and when: at the age of 1 hour, 6 hours, 1, 3 and
 * 7 days. Where a stanza fixes a short interval, a post is also looked at every fourth interval in
 * its first half hour. A post counts as gone when two looks in a row say so (design rule 4).
 */
final class RefreshRules {
  /** The most posts of one endpoint that are watched; the newest count. */
  static final int MOST_WATCHED = 100;

  /** The most posts looked at in one go, so that the endpoint's own turn is not held up. */
  static final int MOST_AT_ONCE = 10;

  private static final List<Duration> AGES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7));
  private static final Duration YOUNG = Duration.ofMinutes(30);
  private static final Duration CLOSEST = Duration.ofSeconds(20);
  private static final int INTERVALS = 4;

  private RefreshRules() {}

  /** When the next look is due, or null when nothing is watched. */
  static Instant due(EndpointSplit split) {
    return split.watched().stream().map(WatchedPost::due).min(Instant::compareTo).orElse(null);
  }

  /** The posts to look at now, so many at most, those that have been due longest. */
  static List<PostReference> due(EndpointSplit split, Instant now, int most) {
    return split.watched().stream()
        .filter(post -> !post.due().isAfter(now))
        .sorted(Comparator.comparing(WatchedPost::due))
        .limit(most)
        .map(WatchedPost::reference)
        .toList();
  }

  /** Watches what a page brought. */
  static EndpointSplit watch(EndpointSplit split, Page page, Instant now) {
    if (page.changes().isEmpty()
        || split.backfill() != null
        || !split.stanza().kind().can(Capability.REFRESH)) {
      return split;
    }
    Map<String, WatchedPost> watched = byId(split);
    for (PostChange change : page.changes()) {
      watched.remove(change.id());
      WatchedPost fresh = change.action() == Action.DELETE ? null : fresh(split, change, now);
      if (fresh != null) {
        watched.put(fresh.id(), fresh);
      }
    }
    return split.with(newest(watched));
  }

  /** What is certain of a look's outcome: all but a first report that a post is gone. */
  static List<PostChange> certain(EndpointSplit split, Page look) {
    Map<String, WatchedPost> watched = byId(split);
    return look.changes().stream()
        .filter(
            change ->
                change.action() == Action.UPSERT
                    || (watched.containsKey(change.id()) && watched.get(change.id()).missed()))
        .toList();
  }

  /** The endpoint after a look. */
  static EndpointSplit looked(EndpointSplit split, List<PostReference> at, Page look, Instant now) {
    Set<String> gone =
        look.changes().stream()
            .filter(change -> change.action() == Action.DELETE)
            .map(PostChange::id)
            .collect(Collectors.toSet());
    Map<String, WatchedPost> watched = byId(split);
    for (PostReference post : at) {
      watched.computeIfPresent(
          post.id(),
          (id, before) ->
              gone.contains(id) ? missed(split, before, now) : seen(split, before, now));
    }
    return split.with(List.copyOf(watched.values()));
  }

  /** The endpoint after a look that failed: the same posts are due again later. */
  static EndpointSplit postponed(EndpointSplit split, List<PostReference> at, Instant now) {
    Map<String, WatchedPost> watched = byId(split);
    for (PostReference post : at) {
      watched.computeIfPresent(
          post.id(), (id, before) -> again(before, now.plus(soon(split)), before.missed()));
    }
    return split.with(List.copyOf(watched.values()));
  }

  private static WatchedPost fresh(EndpointSplit split, PostChange change, Instant now) {
    String url = change.post().url();
    Instant published = change.post().published();
    Instant since = published == null || published.isAfter(now) ? now : published;
    return url == null
        ? null
        : seen(split, new WatchedPost(change.id(), url, since, now, false), now);
  }

  /** A second miss is certain, and nothing is left to watch. */
  private static WatchedPost missed(EndpointSplit split, WatchedPost before, Instant now) {
    return before.missed() ? null : again(before, now.plus(soon(split)), true);
  }

  private static WatchedPost seen(EndpointSplit split, WatchedPost before, Instant now) {
    Duration age = Duration.between(before.since(), now);
    if (age.compareTo(YOUNG) < 0 && soon(split).compareTo(YOUNG) < 0) {
      return again(before, now.plus(soon(split)), false);
    }
    return AGES.stream()
        .filter(later -> later.compareTo(age) > 0)
        .findFirst()
        .map(later -> again(before, before.since().plus(later), false))
        .orElse(null);
  }

  private static WatchedPost again(WatchedPost post, Instant due, boolean missed) {
    return new WatchedPost(post.id(), post.url(), post.since(), due, missed);
  }

  /** How soon a young post is looked at again, and one that seems to be gone. */
  private static Duration soon(EndpointSplit split) {
    Integer every = split.stanza().everySeconds();
    if (every == null) {
      return AGES.get(0);
    }
    Duration wait = Duration.ofSeconds(every).multipliedBy(INTERVALS);
    if (wait.compareTo(CLOSEST) < 0) {
      return CLOSEST;
    }
    return wait.compareTo(AGES.get(0)) < 0 ? wait : AGES.get(0);
  }

  private static Map<String, WatchedPost> byId(EndpointSplit split) {
    Map<String, WatchedPost> watched = new LinkedHashMap<>();
    split.watched().forEach(post -> watched.put(post.id(), post));
    return watched;
  }

  private static List<WatchedPost> newest(Map<String, WatchedPost> watched) {
    List<WatchedPost> all = new ArrayList<>(watched.values());
    return all.subList(Math.max(0, all.size() - MOST_WATCHED), all.size());
  }
}
