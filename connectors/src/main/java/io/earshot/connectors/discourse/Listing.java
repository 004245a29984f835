package io.earshot.connectors.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Failure;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The posts of one page, by their ids, whatever order they came in.
 *
 * @param all every post of the page, those of other categories too
 * @param wanted ids of those that are listened to
 * @param failures what could not be read
 */
record Listing(TreeMap<Long, PostChange> all, List<Long> wanted, List<Failure> failures) {
  private static final int SHOWN = 2_000;

  static Listing of(JsonNode items, String place, Long category, DiscoursePosts posts) {
    TreeMap<Long, PostChange> all = new TreeMap<>();
    List<Long> wanted = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (JsonNode item : items) {
      if (!DiscoursePosts.isPost(item)) {
        failures.add(unreadable(item, place));
        continue;
      }
      long id = item.path("id").asLong();
      all.put(
          id,
          PostChange.upsert(posts.post(item, item.path("topic_title").asText(null), List.of())));
      if (category == null || category == item.path("category_id").asLong()) {
        wanted.add(id);
      }
    }
    return new Listing(all, wanted, failures);
  }

  private static Failure unreadable(JsonNode item, String place) {
    String text = item.toString();
    return new Failure(
        place,
        "an item is no post: it lacks id, topic_id or post_number",
        text.substring(0, Math.min(SHOWN, text.length())));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  long highest() {
    return all.isEmpty() ? 0 : all.lastKey();
  }

  long lowest() {
    return all.firstKey();
  }

  /** Those with a higher id. */
  Listing above(long id) {
    return new Listing(new TreeMap<>(all.tailMap(id, false)), wanted, failures);
  }

  Listing within(TimeRange range) {
    return only(change -> range.holds(change.post().published()));
  }

  private Listing only(Predicate<PostChange> wish) {
    TreeMap<Long, PostChange> some = new TreeMap<>(all);
    some.values().removeIf(wish.negate());
    return new Listing(some, wanted, failures);
  }

  /** Whether the oldest post was published before an instant. */
  boolean endsBefore(Instant instant) {
    return !all.isEmpty()
        && all.firstEntry().getValue().post().published() != null
        && all.firstEntry().getValue().post().published().isBefore(instant);
  }

  /** What is listened to, oldest first. */
  List<PostChange> changes() {
    Collection<Map.Entry<Long, PostChange>> entries = all.entrySet();
    return entries.stream()
        .filter(entry -> wanted.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
