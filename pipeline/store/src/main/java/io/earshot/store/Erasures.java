package io.earshot.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.earshot.store.Erasure.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Removals of people. Whom one is about is known only while it is under way. */
public final class Erasures {
  private static final String SELECT = "select * from erasures where ";

  /** What the receipt calls what CRMs are told to hold no more. */
  private static final String CRM_RECORDS = "crmRecords";

  private final Revisions revisions;
  private final Jdbi jdbi;

  Erasures(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /**
   * Begins one: from now on the person is suppressed, and no customer.
   *
   * @param personKeys what they are suppressed by, see {@link PersonKeys}
   */
  public Erasure begin(Traces person, Collection<String> personKeys, Instant now) {
    String id = "erasure-" + UUID.randomUUID();
    revisions.write(
        handle -> {
          Suppressions.add(handle, personKeys);
          person.authors().forEach(author -> Replays.cancel(handle, Replays.ofAuthor(author)));
          long records =
              person.customers().stream().mapToLong(one -> giveUp(handle, one, now)).sum();
          handle.execute(
              "insert into erasures (id, state, asked, person, receipt) values (?, ?, ?, ?, ?)",
              id,
              State.OPEN.name(),
              Columns.time(now),
              StoredJson.write(person),
              StoredJson.write(Map.of(CRM_RECORDS, records)));
        });
    return find(id).orElseThrow();
  }

  /** The CRMs are told to hold nothing of the customer either. */
  private static long giveUp(Handle handle, String customer, Instant now) {
    Customers.bury(handle, customer);
    return CrmRecordRows.takeBack(handle, "customer = ?", now, customer);
  }

  /**
   * Deletes what is about a person, and hides in all other texts what names them; what people
   * decide (sources, brands, rules, channels) stays as it is.
   *
   * @return how many things of which kind were deleted or changed
   */
  public Map<String, Long> purge(Traces person) {
    return revisions.result(
        handle -> {
          Map<String, Long> counts = PersonRows.delete(handle, person);
          counts.put("texts", TextColumns.hide(handle, person));
          return counts;
        });
  }

  /** Adds to the receipt of one, which so holds what all attempts came to. */
  public void count(String id, Map<String, Long> removed) {
    jdbi.useTransaction(
        handle -> {
          Map<String, Long> receipt =
              new TreeMap<>(
                  handle
                      .select(SELECT + "id = ? for update", id)
                      .map(Erasures::read)
                      .one()
                      .receipt());
          removed.forEach((kind, count) -> receipt.merge(kind, count, Long::sum));
          handle.execute(
              "update erasures set receipt = ? where id = ?", StoredJson.write(receipt), id);
        });
  }

  /**
   * Forgets whom one is about, because all that is known of them is removed. It stays open until
   * {@link #end}: what it was about may still lie unused in files.
   */
  public void forget(String id) {
    jdbi.useHandle(handle -> handle.execute("update erasures set person = '' where id = ?", id));
  }

  /**
   * Notes why one could not be gone through with; it stays open.
   *
   * @param reason the place, and what happened there
   */
  public void fail(String id, String reason) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update erasures set failure = ? where id = ? and state = ?",
                Columns.text(reason),
                id,
                State.OPEN.name()));
  }

  /** All that are open are to be tried again: none has failed yet. */
  public void retry() {
    jdbi.useHandle(handle -> handle.execute("update erasures set failure = null"));
  }

  /** Ends one that knows no more whom it is about. */
  public void end(String id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update erasures set state = ?, ended = ?, failure = null"
                    + " where id = ? and person = ''",
                State.DONE.name(),
                Columns.time(now),
                id));
  }

  public Optional<Erasure> find(String id) {
    return list(SELECT + "id = ?", id).stream().findFirst();
  }

  /** Those under way, in their order. */
  public List<Erasure> open() {
    return list(SELECT + "state = 'OPEN' order by number");
  }

  /** Newest first. */
  public List<Erasure> newest(int limit) {
    return list(SELECT + "true order by number desc limit ?", limit);
  }

  private List<Erasure> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(Erasures::read).list());
  }

  private static Erasure read(ResultSet row, StatementContext context) throws SQLException {
    String person = row.getString("person");
    String receipt = row.getString("receipt");
    return new Erasure(
        row.getString("id"),
        State.valueOf(row.getString("state")),
        Columns.time(row, "asked"),
        Columns.time(row, "ended"),
        person.isEmpty() ? Traces.NONE : StoredJson.read(person, Traces.class),
        receipt == null
            ? null
            : StoredJson.read(receipt, new TypeReference<Map<String, Long>>() {}),
        row.getString("failure"));
  }
}
