package io.earshot.store;

import io.earshot.store.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What CRMs are to hold: one row for each record, whose wanted content is replaced until it is
 * sent, so that what changes often is sent as it is at last. Whoever claims records and dies leaves
 * them to be claimed again, when the lease has run out, under the same ids.
 */
public final class CrmRecords {
  /** How long a rollup waits for more to come before it is counted and sent. */
  public static final Duration COALESCE = Duration.ofSeconds(30);

  private static final String SELECT = CrmRecordRows.SELECT;

  private final Jdbi jdbi;
  private final Claims claims;

  CrmRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.claims = new Claims(jdbi, "crm_records", "CRM record");
  }

  /**
   * Has CRMs hold records. What is wished for as it stands already changes nothing, so that the
   * same may be wished for again; a case stays with the post that opened it. Nothing is wished for
   * of a post that was removed lately.
   */
  public void put(List<CrmWish> wishes, Instant now) {
    Transactions.write(
        jdbi,
        handle -> {
          Set<String> removed = removed(handle, wishes);
          wishes.stream()
              .filter(wish -> wish.post() == null || !removed.contains(wish.post().id()))
              .forEach(wish -> CrmRecordRows.put(handle, wish, now));
        });
  }

  private static Set<String> removed(Handle handle, List<CrmWish> wishes) {
    return Removals.removed(
        handle,
        wishes.stream().filter(wish -> wish.post() != null).map(wish -> wish.post().id()).toList());
  }

  /**
   * A post is gone: CRMs are to hold nothing of it, and the rollups of whoever said it are counted
   * anew. Its text is erased here at once.
   */
  public void removePost(String post, Instant now) {
    takeBack("post_key = ?", now, Columns.fingerprint(post));
  }

  /**
   * A post is not, or no longer, a customer's: CRMs are to hold nothing of it under others.
   *
   * @param customer whose it is; null: no customer's
   * @param formerly whose it was, who is counted anew: of an old post nothing but the count was
   *     told; null: no customer's
   */
  public void unlink(String post, String customer, String formerly, Instant now) {
    takeBack(
        "post_key = ? and customer <> ?",
        now,
        Columns.fingerprint(post),
        customer == null ? "" : customer);
    if (formerly != null) {
      jdbi.useHandle(handle -> CrmRecordRows.recount(handle, formerly, now));
    }
  }

  /** CRMs are to hold nothing of a customer. Texts are erased here at once. */
  public void removeCustomer(String customer, Instant now) {
    jdbi.useTransaction(handle -> CrmRecordRows.takeBack(handle, "customer = ?", now, customer));
  }

  private void takeBack(String where, Instant now, Object... values) {
    jdbi.useTransaction(
        handle -> {
          CrmRecordRows.recountOwners(handle, where, now, values);
          CrmRecordRows.takeBack(handle, where, now, values);
        });
  }

  /**
   * Takes records of one CRM that are due: of that whose have been so for longest. They are the
   * caller's until the lease ends; no other claim, of this process or another, gets one of the same
   * CRM before.
   *
   * @param most how many at most of a CRM
   * @return with {@link CrmRecord#attempted} of the attempt before
   */
  public List<CrmRecord> claim(Instant now, Duration lease, ToIntFunction<String> most) {
    Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
    return jdbi.inTransaction(
        handle ->
            CrmRecordRows.nextTarget(handle, now).stream()
                .flatMap(
                    target ->
                        CrmRecordRows.due(handle, target, now, most.applyAsInt(target)).stream())
                .map(id -> claim(handle, id, now, until))
                .toList());
  }

  private CrmRecord claim(Handle handle, String id, Instant now, Instant until) {
    CrmRecord before = CrmRecordRows.find(handle, id).orElseThrow();
    claims.lend(handle, id, now, until);
    return before.lent(until);
  }

  /** Makes due what was being sent; for whoever knows that all that sent are dead. */
  public void releaseClaims(Instant now) {
    claims.release(now);
  }

  /**
   * Notes that the CRM holds it as it was claimed, or no longer, whoever claims it meanwhile. What
   * is taken back is forgotten; what was changed meanwhile is due.
   *
   * @param remoteId what the CRM itself calls it, or null to leave that as it is
   */
  public void sent(CrmRecord record, String remoteId, Instant now, String message) {
    jdbi.useTransaction(handle -> CrmRecordRows.sent(handle, record, remoteId, now, message));
  }

  /** Leaves a CRM alone until an instant, as it wants: what is due there before is due then. */
  public void postpone(String target, Instant until) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update crm_records set due = ?"
                    + " where target = ? and state = 'WAITING' and not claimed and due < ?",
                Columns.time(until),
                target,
                Columns.time(until)));
  }

  /** Notes that it failed, and is tried again. Nothing happens if the claim was lost meanwhile. */
  public void retryAt(CrmRecord record, Instant due, String message) {
    claims.finish(record.id(), record.attempts(), record.due(), State.WAITING, due, message);
  }

  /**
   * Notes that it failed for good; what was changed meanwhile is tried. Nothing happens if the
   * claim was lost meanwhile.
   */
  public void dead(CrmRecord record, Instant now, String message) {
    boolean changed = jdbi.inTransaction(handle -> CrmRecordRows.changedSince(handle, record));
    State state = changed ? State.WAITING : State.DEAD;
    claims.finish(record.id(), record.attempts(), record.due(), state, now, message);
  }

  /**
   * Sends a record once more, under its id.
   *
   * @throws NoSuchElementException if there is none
   */
  public void replay(String id, Instant now) {
    claims.replay(id, now);
  }

  /** Sends all dead records of a CRM once more; gives how many. */
  public int replayDead(String target, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "update crm_records set state = 'WAITING', attempts = 0, due = ?"
                    + " where target = ? and state = 'DEAD'",
                Columns.time(now),
                target));
  }

  public Optional<CrmRecord> find(String id) {
    return jdbi.withHandle(handle -> CrmRecordRows.find(handle, id));
  }

  /** Of a customer, newest first. */
  public List<CrmRecord> of(String customer, int limit) {
    return list(SELECT + "customer = ? order by number desc limit ?", customer, limit);
  }

  /** That tell of a post. */
  public List<CrmRecord> ofPost(String post) {
    return list(SELECT + "post_key = ? order by number", Columns.fingerprint(post));
  }

  /**
   * Newest first.
   *
   * @param target null: of all CRMs
   * @param state null: in any
   * @param before only those with a smaller number; null: from the newest on
   */
  public List<CrmRecord> newest(String target, State state, Long before, int limit) {
    return list(
        SELECT
            + "target = coalesce(?, target) and state = coalesce(?, state)"
            + " and number < ? order by number desc limit ?",
        target,
        state == null ? null : state.name(),
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /** How many are in a state. */
  public long count(State state) {
    return claims.count(state);
  }

  /** How many of a CRM are in a state. */
  public long count(String target, State state) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select count(*) from crm_records where target = ? and state = ?",
                    target,
                    state.name())
                .mapTo(Long.class)
                .one());
  }

  private List<CrmRecord> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(CrmRecordRows::read).list());
  }
}
