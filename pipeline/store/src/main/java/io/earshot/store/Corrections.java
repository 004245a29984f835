package io.earshot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What people say of posts otherwise than the engine. Each change takes the next store-wide
 * revision, in its transaction. What a source removes is forgotten without a trace.
 */
public final class Corrections {
  private static final String SELECT = "select * from corrections where ";

  private final Revisions revisions;
  private final Jdbi jdbi;

  Corrections(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** Replaces what was said of the post. */
  public void save(Correction correction) {
    String key = key(correction.post());
    revisions.write(
        handle -> {
          handle.execute("delete from corrections where post_key = ?", key);
          handle.execute(
              "insert into corrections (post_key, author_key, content, revision, deleted)"
                  + " values (?, ?, ?, ?, false)",
              key,
              correction.author() == null ? null : Columns.fingerprint(correction.author()),
              StoredJson.write(correction),
              Revisions.next(handle));
        });
  }

  /**
   * Takes back what was said; leaves a tombstone.
   *
   * @throws NoSuchElementException if nothing was said
   */
  public void undo(String post) {
    revisions.write(
        handle -> {
          int undone =
              handle.execute(
                  "update corrections set deleted = true, revision = ?"
                      + " where post_key = ? and not deleted",
                  Revisions.next(handle),
                  key(post));
          if (undone == 0) {
            throw new NoSuchElementException("Nothing was corrected of the post '" + post + "'");
          }
        });
  }

  /** Forgets what was said of a post, within {@link Revisions#write}. */
  static void forget(Handle handle, String post) {
    handle.execute("delete from corrections where post_key = ?", key(post));
  }

  private static String key(String post) {
    return Columns.fingerprint(post);
  }

  /** What is said of a post. */
  public Optional<Correction> find(String post) {
    return list(SELECT + "post_key = ? and not deleted", key(post)).stream()
        .map(CorrectionRow::correction)
        .findFirst();
  }

  /** All that stand, newest first. */
  public List<Correction> newest(int limit) {
    return list(SELECT + "not deleted order by revision desc limit ?", limit).stream()
        .map(CorrectionRow::correction)
        .toList();
  }

  /** How many stand. */
  public long count() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from corrections where not deleted")
                .mapTo(Long.class)
                .one());
  }

  /** Those changed after a revision, tombstones included, in order of revision. */
  public List<CorrectionRow> changedAfter(long revision) {
    return list(SELECT + "revision > ? order by revision", revision);
  }

  private List<CorrectionRow> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(Corrections::read).list());
  }

  private static CorrectionRow read(ResultSet row, StatementContext context) throws SQLException {
    return new CorrectionRow(
        StoredJson.read(row.getString("content"), Correction.class),
        row.getLong("revision"),
        row.getBoolean("deleted"));
  }
}
