package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What was raised. Writers follow one another as those of {@link Revisions} do, so that of two
 * alerts within one cool-down only the first stands.
 */
public final class Alerts {
  private static final String SELECT = "select * from alerts";

  private final Revisions revisions;
  private final Jdbi jdbi;

  Alerts(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /**
   * Keeps an alert and, in the same transaction, one delivery for each channel; does nothing where
   * its rule, key and window have one already, or its rule and key have one for a window that lies
   * less than the cool-down away. Raising again what stands is therefore safe at any time. Posts
   * that were removed lately are not shown, and what is about such a post alone is not raised.
   *
   * @param channels names; one that there is not (any more) gives a delivery that comes to nothing
   *     and says so
   * @param coolDown null or zero: none
   * @return whether it was raised now
   */
  public boolean raise(Alert alert, List<String> channels, Duration coolDown) {
    requireNonNull(alert, "alert is null");
    return revisions.result(
        handle -> {
          Set<String> removed =
              Removals.removed(handle, alert.posts().stream().map(AlertPost::id).toList());
          boolean fresh =
              !isOnly(alert, removed)
                  && isFresh(handle, alert, coolDown == null ? Duration.ZERO : coolDown);
          if (fresh) {
            AlertRecord.insert(handle, alert.without(removed));
            new LinkedHashSet<>(channels)
                .forEach(channel -> Deliveries.insert(handle, alert, channel));
          }
          return fresh;
        });
  }

  private static boolean isOnly(Alert alert, Set<String> removed) {
    return alert.kind() == RuleKind.EACH && removed.contains(alert.key());
  }

  private static boolean isFresh(Handle handle, Alert alert, Duration coolDown) {
    return handle
            .select(
                """
                select count(*) from alerts where series = ?
                  and (id = ? or window_start > ? and window_start < ?)
                """,
                alert.series(),
                alert.id(),
                Columns.time(alert.window().minus(coolDown)),
                Columns.time(alert.window().plus(coolDown)))
            .mapTo(Long.class)
            .one()
        == 0;
  }

  /**
   * Newest first.
   *
   * @param rule null: of all rules
   * @param before only those with a smaller number; null: from the newest on
   */
  public List<AlertRow> newest(String rule, Long before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    SELECT
                        + " where rule = coalesce(?, rule) and number < ?"
                        + " order by number desc limit ?",
                    rule,
                    before == null ? Long.MAX_VALUE : before,
                    limit)
                .map(AlertRecord::read)
                .list());
  }

  /** Those that show a post, oldest first. */
  public List<AlertRow> showing(String post) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    SELECT
                        + " where id in (select alert from alert_posts where post_key = ?)"
                        + " order by number",
                    Removals.key(post))
                .map(AlertRecord::read)
                .list());
  }

  public Optional<AlertRow> find(String id) {
    return jdbi.withHandle(
        handle -> handle.select(SELECT + " where id = ?", id).map(AlertRecord::read).findOne());
  }

  /** How many nobody has read. */
  public long unread() {
    return jdbi.withHandle(
        handle ->
            handle.select("select count(*) from alerts where not seen").mapTo(Long.class).one());
  }

  /** Notes that an alert was read; one that there is not is none to read. */
  public void read(String id) {
    jdbi.useHandle(handle -> handle.execute("update alerts set seen = true where id = ?", id));
  }

  /** Notes that all up to a number were read. */
  public void readUpTo(long number) {
    jdbi.useHandle(
        handle ->
            handle.execute("update alerts set seen = true where not seen and number <= ?", number));
  }

  /** Forgets what was raised before an instant, with its deliveries. */
  public void forgetBefore(Instant raised) {
    jdbi.useHandle(
        handle -> handle.execute("delete from alerts where raised < ?", Columns.time(raised)));
  }
}
