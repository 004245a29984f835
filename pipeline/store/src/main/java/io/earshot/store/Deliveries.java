package io.earshot.store;

import io.earshot.store.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The outbox: what is to be sent, and the log of what was. Whoever claims a delivery and dies
 * leaves it to be claimed again, when the lease has run out, under the same id.
 */
public final class Deliveries {
  private static final String SELECT = "select * from deliveries";

  private final Jdbi jdbi;
  private final Claims claims;

  Deliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.claims = new Claims(jdbi, "deliveries", "delivery");
  }

  static void insert(Handle handle, Alert alert, String channel) {
    handle.execute(
        """
        insert into deliveries (id, alert, channel, state, attempts, due, created)
        values (?, ?, ?, ?, 0, ?, ?)
        """,
        id(alert, channel),
        alert.id(),
        channel,
        State.WAITING.name(),
        Columns.time(alert.raised()),
        Columns.time(alert.raised()));
  }

  private static String id(Alert alert, String channel) {
    return "msg_" + Columns.fingerprint(alert.id(), channel).substring(0, 32);
  }

  /**
   * Takes deliveries that are due, those that have been so for longest first. Each is the caller's
   * until the lease ends; no other claim, of this process or another, gets it before.
   *
   * @param most how many at most
   */
  public List<Delivery> claim(Instant now, Duration lease, int most) {
    return jdbi.inTransaction(
        handle ->
            due(handle, now, most).stream().map(id -> claim(handle, id, now, lease)).toList());
  }

  private static List<String> due(Handle handle, Instant now, int most) {
    return handle
        .select(
            """
            select id from deliveries where state = 'WAITING' and due <= ?
            order by due, number limit ? for update skip locked
            """,
            Columns.time(now),
            most)
        .mapTo(String.class)
        .list();
  }

  private Delivery claim(Handle handle, String id, Instant now, Duration lease) {
    claims.lend(handle, id, now, now.plus(lease));
    return find(handle, id).orElseThrow();
  }

  /** Makes due what was being sent; for whoever knows that all that sent are dead. */
  public void releaseClaims(Instant now) {
    claims.release(now);
  }

  /** Notes that the receiver has taken it, whoever claims it meanwhile. */
  public void sent(Delivery delivery, String message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update deliveries set state = 'SENT', claimed = false, message = ? where id = ?",
                Columns.text(message),
                delivery.id()));
  }

  /** Notes that it failed, and is tried again. Nothing happens if the claim was lost meanwhile. */
  public void retryAt(Delivery delivery, Instant due, String message) {
    finish(delivery, State.WAITING, due, message);
  }

  /** Notes that it failed for good. Nothing happens if the claim was lost meanwhile. */
  public void dead(Delivery delivery, String message) {
    finish(delivery, State.DEAD, delivery.due(), message);
  }

  private void finish(Delivery delivery, State state, Instant due, String message) {
    claims.finish(delivery.id(), delivery.attempts(), delivery.due(), state, due, message);
  }

  /**
   * Sends a delivery once more, under its id.
   *
   * @throws NoSuchElementException if there is no such delivery
   */
  public void replay(String id, Instant now) {
    claims.replay(id, now);
  }

  public Optional<Delivery> find(String id) {
    return jdbi.withHandle(handle -> find(handle, id));
  }

  /** Of an alert, in the order of its channels. */
  public List<Delivery> of(String alert) {
    return list(SELECT + " where alert = ? order by number", alert);
  }

  /**
   * Newest first.
   *
   * @param channel null: of all channels
   * @param state null: in any
   * @param before only those with a smaller number; null: from the newest on
   */
  public List<Delivery> newest(String channel, State state, Long before, int limit) {
    return list(
        SELECT
            + " where channel = coalesce(?, channel) and state = coalesce(?, state)"
            + " and number < ? order by number desc limit ?",
        channel,
        state == null ? null : state.name(),
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /** How many are in a state. */
  public long count(State state) {
    return claims.count(state);
  }

  private List<Delivery> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(Deliveries::read).list());
  }

  private static Optional<Delivery> find(Handle handle, String id) {
    return handle.select(SELECT + " where id = ?", id).map(Deliveries::read).findOne();
  }

  private static Delivery read(ResultSet row, StatementContext context) throws SQLException {
    return new Delivery(
        row.getLong("number"),
        row.getString("id"),
        row.getString("alert"),
        row.getString("channel"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Columns.time(row, "due"),
        Columns.time(row, "created"),
        Columns.time(row, "attempted"),
        row.getString("message"));
  }
}
