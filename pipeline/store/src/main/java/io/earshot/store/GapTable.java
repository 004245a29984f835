package io.earshot.store;

import io.earshot.connectors.Gap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code gaps}: at most {@link SourceJournal#MAX_ROWS} per source. */
final class GapTable {
  private final Jdbi jdbi;

  GapTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(String source, String url, Gap gap, Instant noticed) {
    String fingerprint = fingerprint(source, url, gap, noticed);
    Transactions.write(
        jdbi,
        handle -> {
          if (!known(handle, fingerprint)) {
            insert(handle, fingerprint, new GapRow(0, source, url, gap, noticed));
            prune(handle, source);
          }
        });
  }

  List<GapRow> newest(String source, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select * from gaps where source = coalesce(?, source)
                    order by noticed desc, id desc limit ?
                    """,
                    source,
                    limit)
                .map(GapTable::read)
                .list());
  }

  /** A gap without an end is the same one only if it was noticed at the same time. */
  private static String fingerprint(String source, String url, Gap gap, Instant noticed) {
    return Columns.fingerprint(
        source, url, gap.from(), gap.to() == null ? noticed : gap.to(), gap.reason());
  }

  private static boolean known(Handle handle, String fingerprint) {
    return handle
        .select("select 1 from gaps where fingerprint = ?", fingerprint)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void insert(Handle handle, String fingerprint, GapRow row) {
    handle.execute(
        """
        insert into gaps (fingerprint, source, url, gap_from, gap_to, reason, noticed)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        fingerprint,
        row.source(),
        Columns.text(row.url()),
        Columns.time(row.gap().from()),
        Columns.time(row.gap().to()),
        Columns.text(row.gap().reason()),
        Columns.time(row.noticed()));
  }

  private static void prune(Handle handle, String source) {
    handle.execute(
        """
        delete from gaps where source = ? and id not in
          (select id from gaps where source = ? order by noticed desc, id desc limit ?)
        """,
        source,
        source,
        SourceJournal.MAX_ROWS);
  }

  private static GapRow read(ResultSet row, StatementContext context) throws SQLException {
    return new GapRow(
        row.getLong("id"),
        row.getString("source"),
        row.getString("url"),
        new Gap(
            Columns.time(row, "gap_from"), Columns.time(row, "gap_to"), row.getString("reason")),
        Columns.time(row, "noticed"));
  }
}
