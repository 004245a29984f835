package io.earshot.store;

import io.earshot.store.LinkDecision.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What people say to whether authors are customers. Each takes the next store-wide revision, in its
 * transaction.
 */
public final class LinkDecisions {
  private static final String SELECT = "select * from link_decisions where ";

  private final Revisions revisions;
  private final Jdbi jdbi;

  LinkDecisions(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** Replaces what was said of this author and this customer. */
  public void decide(String author, String customer, Verdict verdict, Instant now) {
    String key = Columns.fingerprint(author);
    revisions.write(
        handle -> {
          long revision = Revisions.next(handle);
          int known =
              handle.execute(
                  "update link_decisions set verdict = ?, decided = ?, revision = ?"
                      + " where author_key = ? and customer = ?",
                  verdict.name(),
                  Columns.time(now),
                  revision,
                  key,
                  customer);
          if (known == 0) {
            handle.execute(
                "insert into link_decisions"
                    + " (author_key, customer, author, verdict, decided, revision)"
                    + " values (?, ?, ?, ?, ?, ?)",
                key,
                customer,
                Columns.text(author),
                verdict.name(),
                Columns.time(now),
                revision);
          }
        });
  }

  /** In order of revision. */
  public List<LinkDecision> changedAfter(long revision, int limit) {
    return list(SELECT + "revision > ? order by revision limit ?", revision, limit);
  }

  /** Of an author, newest first. */
  public List<LinkDecision> of(String author) {
    return list(SELECT + "author_key = ? order by revision desc", Columns.fingerprint(author));
  }

  /** Of a customer, newest first. */
  public List<LinkDecision> ofCustomer(String customer) {
    return list(SELECT + "customer = ? order by revision desc", customer);
  }

  private List<LinkDecision> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(LinkDecisions::read).list());
  }

  private static LinkDecision read(ResultSet row, StatementContext context) throws SQLException {
    return new LinkDecision(
        row.getString("author"),
        row.getString("customer"),
        Verdict.valueOf(row.getString("verdict")),
        Columns.time(row, "decided"),
        row.getLong("revision"));
  }
}
