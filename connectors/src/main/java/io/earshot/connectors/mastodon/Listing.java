package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.PostChange;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A page of statuses.
 *
 * @param statuses by id, in the server's order turned round: oldest first
 * @param unreadable by hash, items without an id
 * @param newer id that the server names to go on from to what is newer, or null
 * @param older the same to what is older, or null
 */
record Listing(
    Map<String, JsonNode> statuses, Map<String, Failure> unreadable, String newer, String older) {
  private static final int SHOWN = 2_000;
  private static final int HASH = 16;

  static Listing of(JsonNode items, String place, String newer, String older) {
    Map<String, JsonNode> statuses = new LinkedHashMap<>();
    Map<String, Failure> unreadable = new LinkedHashMap<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      JsonNode item = items.get(i);
      String id = StatusIds.of(item);
      if (id == null) {
        unreadable.put(hash(item), unreadable(item, place));
      } else {
        statuses.put(id, item);
      }
    }
    return new Listing(statuses, unreadable, newer, older);
  }

  private static String hash(JsonNode item) {
    return Permalink.sha256(item.toString()).substring(0, HASH);
  }

  static Failure unreadable(JsonNode item, String place) {
    return failure(item.toString(), place, "an item is no status: it has no id");
  }

  static Failure failure(String item, String place, String reason) {
    return new Failure(place, reason, item.substring(0, Math.min(SHOWN, item.length())));
  }

  boolean isEmpty() {
    return statuses.isEmpty() && unreadable.isEmpty();
  }

  int size() {
    return statuses.size() + unreadable.size();
  }

  /** Where what is newer begins, or null. */
  String newest() {
    return newer != null ? newer : ids().max(StatusIds.BY_AGE).orElse(null);
  }

  /** Where what is older begins, or null. */
  String oldest() {
    return older != null ? older : ids().min(StatusIds.BY_AGE).orElse(null);
  }

  private Stream<String> ids() {
    return statuses.keySet().stream();
  }

  /** Those whose ids are wanted. */
  Listing only(Predicate<String> wanted) {
    Map<String, JsonNode> some = new LinkedHashMap<>(statuses);
    some.keySet().removeIf(wanted.negate());
    return new Listing(some, unreadable, newer, older);
  }

  List<PostChange> changes(MastodonPosts posts) {
    return statuses.values().stream().map(posts::met).filter(Objects::nonNull).toList();
  }

  /** What could not be read and was not reported before. */
  List<Failure> failures(Collection<String> reported) {
    return unreadable.entrySet().stream()
        .filter(item -> !reported.contains(item.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** When the oldest status was published, or null. */
  Instant begin() {
    return times().min(Instant::compareTo).orElse(null);
  }

  /** When the newest status was published, or null. */
  Instant end() {
    return times().max(Instant::compareTo).orElse(null);
  }

  private Stream<Instant> times() {
    return statuses.values().stream().map(MastodonPosts::published).filter(Objects::nonNull);
  }
}
