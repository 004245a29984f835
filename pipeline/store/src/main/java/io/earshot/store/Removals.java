package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes posts that their source has removed out of what the store says of them. What is removed is
 * remembered for {@link #MEMORY}, because an alert about it may still be on its way.
 */
public final class Removals {
  /** How long an alert can be on its way; a post that comes back meanwhile is in no alert. */
  static final Duration MEMORY = Duration.ofHours(1);

  private static final String SHOWING =
      """
      select * from alerts where id in (select alert from alert_posts where post_key = ?)
        or not posts_listed and posts like ? escape '!'
      """;

  private final Revisions revisions;

  Removals(Revisions revisions) {
    this.revisions = revisions;
  }

  /**
   * Deletes the alerts that are about this post alone, with what they had still to be sent, and
   * what people have corrected of it; others that show it go on without it. Doing so again changes
   * nothing.
   *
   * @param id of the post
   * @return how many alerts showed it
   */
  public int remove(String id, Instant now) {
    requireNonNull(id, "id is null");
    return revisions.result(
        handle -> {
          remember(handle, key(id), now);
          Corrections.forget(handle, id);
          List<AlertRow> showing = showing(handle, id);
          showing.forEach(alert -> withdraw(handle, alert, id));
          return (int) showing.stream().filter(alert -> shows(alert, id)).count();
        });
  }

  /** Those that were removed lately. */
  static Set<String> removed(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Map<String, String> byKey = new HashMap<>();
    ids.forEach(id -> byKey.put(key(id), id));
    return handle
        .createQuery(
            "select post_key from removed_posts where post_key in (<keys>)"
                + " and removed > current_timestamp - interval '1' hour")
        .bindList("keys", List.copyOf(byKey.keySet()))
        .mapTo(String.class)
        .stream()
        .map(byKey::get)
        .collect(Collectors.toSet());
  }

  static String key(String id) {
    return Columns.fingerprint(id);
  }

  private static void remember(Handle handle, String key, Instant now) {
    handle.execute(
        "delete from removed_posts where post_key = ? or removed < ?",
        key,
        Columns.time(now.minus(MEMORY)));
    handle.execute(
        "insert into removed_posts (post_key, removed) values (?, ?)", key, Columns.time(now));
  }

  private static List<AlertRow> showing(Handle handle, String id) {
    return handle
        .select(SHOWING, key(id), "%" + Columns.literal(StoredJson.write(id)) + "%")
        .map(AlertRecord::read)
        .list();
  }

  private static boolean shows(AlertRow alert, String id) {
    return alert.alert().posts().stream().anyMatch(post -> post.id().equals(id));
  }

  private static void withdraw(Handle handle, AlertRow row, String id) {
    if (row.alert().kind() == RuleKind.EACH && row.alert().key().equals(id)) {
      handle.execute("delete from alerts where id = ?", row.id());
    } else {
      AlertRecord.updatePosts(
          handle,
          row.id(),
          row.alert().posts().stream().filter(post -> !post.id().equals(id)).toList());
    }
  }
}
