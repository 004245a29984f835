package io.earshot.store;

import io.earshot.store.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code crm_records}, within a transaction. */
final class CrmRecordRows {
  static final String SELECT = "select * from crm_records where ";

  private CrmRecordRows() {}

  static void put(Handle handle, CrmWish wish, Instant now) {
    Optional<CrmRecord> old = lock(handle, wish.id());
    if (old.isEmpty()) {
      insert(handle, wish, now);
    } else if (!stands(old.get(), wish)) {
      update(handle, wish, now);
    }
  }

  private static Optional<CrmRecord> lock(Handle handle, String id) {
    return handle.select(SELECT + "id = ? for update", id).map(CrmRecordRows::read).findOne();
  }

  private static boolean stands(CrmRecord old, CrmWish wish) {
    if (old.removal()) {
      return false;
    }
    return switch (wish.kind()) {
      case ACTIVITY -> old.post().equals(wish.post()) && old.customer().equals(wish.customer());
      case ROLLUP -> false;
      case CASE -> old.post().equals(wish.post()) || !old.post().id().equals(wish.post().id());
    };
  }

  private static void insert(Handle handle, CrmWish wish, Instant now) {
    handle.execute(
        """
        insert into crm_records
          (id, target, kind, customer, post_key, content, version, sent, removal, state, attempts,
           due, created, claimed)
        values (?, ?, ?, ?, ?, ?, 1, 0, false, 'WAITING', 0, ?, ?, false)
        """,
        wish.id(),
        wish.target(),
        wish.kind().name(),
        wish.customer(),
        postKey(wish),
        content(wish),
        Columns.time(due(wish, now)),
        Columns.time(now));
  }

  /** What is being sent now stays lent; what waits already does not wait longer. */
  private static void update(Handle handle, CrmWish wish, Instant now) {
    handle.execute(
        """
        update crm_records set customer = ?, post_key = ?, content = ?, removal = false,
          version = version + 1,
          due = case when claimed or state = 'WAITING' then due else ? end,
          attempts = case when claimed or state = 'WAITING' then attempts else 0 end,
          state = 'WAITING'
        where id = ?
        """,
        wish.customer(),
        postKey(wish),
        content(wish),
        Columns.time(due(wish, now)),
        wish.id());
  }

  private static Instant due(CrmWish wish, Instant now) {
    return wish.kind() == CrmRecordKind.ROLLUP ? now.plus(CrmRecords.COALESCE) : now;
  }

  private static String postKey(CrmWish wish) {
    return wish.post() == null ? null : Columns.fingerprint(wish.post().id());
  }

  private static String content(CrmWish wish) {
    return wish.post() == null
        ? null
        : Columns.text(StoredJson.write(wish.post()), Integer.MAX_VALUE);
  }

  /**
   * What no CRM can hold is forgotten; the rest is to be taken back, now.
   *
   * @return how many records these are
   */
  static long takeBack(Handle handle, String where, Instant now, Object... values) {
    int unsent =
        handle.execute("delete from crm_records where attempted is null and " + where, values);
    return unsent + takeBackSent(handle, where, now, values);
  }

  private static int takeBackSent(Handle handle, String where, Instant now, Object... values) {
    return handle.execute(
        """
        update crm_records set content = null, removal = true, version = version + 1,
          due = case when claimed then due else ? end,
          attempts = case when claimed then attempts else 0 end,
          state = 'WAITING'
        where not removal and (%s)
        """
            .formatted(where),
        with(now, values));
  }

  /** Has the rollups be counted anew of those whose records these are. */
  static void recountOwners(Handle handle, String where, Instant now, Object... values) {
    String owned =
        """
        exists (
          select 1 from crm_records told
          where told.target = rollup.target and told.customer = rollup.customer
            and told.kind <> 'ROLLUP' and not told.removal and (%s))
        """;
    recountAll(handle, owned.formatted(where), now, values);
  }

  /** Has the rollups of a customer be counted anew, where there are any. */
  static void recount(Handle handle, String customer, Instant now) {
    recountAll(handle, "customer = ?", now, customer);
  }

  private static void recountAll(Handle handle, String where, Instant now, Object... values) {
    handle.execute(
        """
        update crm_records rollup set version = version + 1,
          due = case when claimed or state = 'WAITING' then due else ? end,
          attempts = case when claimed or state = 'WAITING' then attempts else 0 end,
          state = 'WAITING'
        where kind = 'ROLLUP' and not removal and (%s)
        """
            .formatted(where),
        with(now.plus(CrmRecords.COALESCE), values));
  }

  private static Object[] with(Instant due, Object... values) {
    return Stream.concat(Stream.of(Columns.time(due)), Stream.of(values)).toArray();
  }

  /**
   * The CRM whose records have been due for longest and to which nothing is being sent; its row is
   * locked, so that no other transaction finds the same.
   */
  static Optional<String> nextTarget(Handle handle, Instant now) {
    return handle
        .select(
            """
            select target from crm_records waiting
            where state = 'WAITING' and due <= ? and not exists (
              select 1 from crm_records lent
              where lent.target = waiting.target and lent.claimed and lent.due > ?)
            group by target order by min(due) limit 1
            """,
            Columns.time(now),
            Columns.time(now))
        .mapTo(String.class)
        .findOne()
        .filter(target -> isFree(handle, target, now));
  }

  private static boolean isFree(Handle handle, String target, Instant now) {
    String locked = "select name from crm_targets where name = ? for update skip locked";
    String lent = "select count(*) from crm_records where target = ? and claimed and due > ?";
    return handle.select(locked, target).mapTo(String.class).findOne().isPresent()
        && handle.select(lent, target, Columns.time(now)).mapTo(Long.class).one() == 0;
  }

  static List<String> due(Handle handle, String target, Instant now, int most) {
    return handle
        .select(
            """
            select id from crm_records where target = ? and state = 'WAITING' and due <= ?
            order by due, number limit ? for update skip locked
            """,
            target,
            Columns.time(now),
            most)
        .mapTo(String.class)
        .list();
  }

  static void sent(Handle handle, CrmRecord record, String remoteId, Instant now, String message) {
    boolean changed = changedSince(handle, record);
    if (record.removal() && !changed) {
      handle.execute("delete from crm_records where id = ?", record.id());
      return;
    }
    handle.execute(
        """
        update crm_records set sent = ?, remote_id = ?, state = ?, claimed = false, message = ?,
          due = ?, attempts = ?
        where id = ?
        """,
        record.removal() ? 0 : record.version(),
        record.removal() ? null : remoteId == null ? record.remoteId() : remoteId,
        (changed ? State.WAITING : State.SENT).name(),
        Columns.text(message),
        Columns.time(now),
        changed ? 0 : record.attempts(),
        record.id());
  }

  /** Whether something else is wanted by now than when it was claimed. */
  static boolean changedSince(Handle handle, CrmRecord claimed) {
    return lock(handle, claimed.id()).filter(now -> now.version() > claimed.version()).isPresent();
  }

  static Optional<CrmRecord> find(Handle handle, String id) {
    return handle.select(SELECT + "id = ?", id).map(CrmRecordRows::read).findOne();
  }

  static CrmRecord read(ResultSet row, StatementContext context) throws SQLException {
    String content = row.getString("content");
    return new CrmRecord(
        row.getLong("number"),
        row.getString("id"),
        row.getString("target"),
        CrmRecordKind.valueOf(row.getString("kind")),
        row.getString("customer"),
        content == null ? null : StoredJson.read(content, CrmPost.class),
        row.getLong("version"),
        row.getLong("sent"),
        row.getBoolean("removal"),
        row.getString("remote_id"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Columns.time(row, "due"),
        Columns.time(row, "created"),
        Columns.time(row, "attempted"),
        row.getString("message"));
  }
}
