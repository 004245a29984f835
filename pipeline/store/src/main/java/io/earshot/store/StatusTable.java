package io.earshot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code source_status}: one row per endpoint, the newest report. */
final class StatusTable {
  private static final String UPDATE =
      """
      update source_status set state = ?, last_read = ?, last_success = ?, next_read = ?,
        newest_published = ?, reads = ?, posts = ?, failures = ?, consecutive_failures = ?,
        message = ?
      where source = ? and url = ?
      """;
  private static final String INSERT =
      """
      insert into source_status (state, last_read, last_success, next_read, newest_published,
        reads, posts, failures, consecutive_failures, message, source, url)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Jdbi jdbi;

  StatusTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void write(SourceStatus status) {
    Object[] columns = columns(status);
    Transactions.write(
        jdbi,
        handle -> {
          if (handle.execute(UPDATE, columns) == 0) {
            handle.execute(INSERT, columns);
          }
        });
  }

  List<SourceStatus> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from source_status order by source, url")
                .map(StatusTable::read)
                .list());
  }

  void forget(String source) {
    jdbi.useHandle(handle -> delete(handle, "source = ?", source));
  }

  void forget(String source, String url) {
    jdbi.useHandle(handle -> delete(handle, "source = ? and url = ?", source, Columns.text(url)));
  }

  private static void delete(Handle handle, String condition, Object... values) {
    handle.execute("delete from source_status where " + condition, values);
  }

  private static Object[] columns(SourceStatus status) {
    return new Object[] {
      status.state().name(),
      Columns.time(status.lastRead()),
      Columns.time(status.lastSuccess()),
      Columns.time(status.nextRead()),
      Columns.time(status.newestPublished()),
      status.reads(),
      status.posts(),
      status.failures(),
      status.consecutiveFailures(),
      Columns.text(status.message()),
      status.source(),
      Columns.text(status.url())
    };
  }

  private static SourceStatus read(ResultSet row, StatementContext context) throws SQLException {
    return new SourceStatus(
        row.getString("source"),
        row.getString("url"),
        SourceStatus.State.valueOf(row.getString("state")),
        Columns.time(row, "last_read"),
        Columns.time(row, "last_success"),
        Columns.time(row, "next_read"),
        Columns.time(row, "newest_published"),
        row.getLong("reads"),
        row.getLong("posts"),
        row.getLong("failures"),
        row.getInt("consecutive_failures"),
        row.getString("message"));
  }
}
