package io.earshot.store;

import io.earshot.connectors.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The table {@code dead_letters}: one row per source, stage, place and reason, at most {@link
 * SourceJournal#MAX_ROWS} per source.
 */
final class DeadLetterTable {
  private static final int MAX_STAGE = 50;

  private final Jdbi jdbi;

  DeadLetterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(String stage, String source, List<Failure> failures, Instant now) {
    List<Letter> letters =
        failures.stream()
            .map(failure -> Letter.of(stage, source == null ? "" : source, failure))
            .sorted(Comparator.comparing(Letter::fingerprint)) // one lock order for all writers
            .toList();
    Transactions.write(jdbi, handle -> letters.forEach(letter -> write(handle, letter, now)));
    jdbi.useHandle(handle -> prune(handle, source == null ? "" : source));
  }

  List<DeadLetter> newest(String source, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select * from dead_letters where source = coalesce(?, source)
                    order by last_seen desc, id desc limit ?
                    """,
                    source,
                    limit)
                .map(DeadLetterTable::read)
                .list());
  }

  /** A failure as it is stored. */
  private record Letter(String fingerprint, String stage, String source, Failure failure) {
    static Letter of(String stage, String source, Failure failure) {
      String fingerprint = Columns.fingerprint(stage, source, failure.place(), failure.reason());
      return new Letter(fingerprint, Columns.text(stage, MAX_STAGE), source, failure);
    }
  }

  private static void write(Handle handle, Letter letter, Instant now) {
    if (count(handle, letter, now) == 0) {
      insert(handle, letter, now);
    }
  }

  private static int count(Handle handle, Letter letter, Instant now) {
    return handle.execute(
        """
        update dead_letters set occurrences = occurrences + 1, item = ?, last_seen = ?
        where fingerprint = ?
        """,
        Columns.text(letter.failure().item()),
        Columns.time(now),
        letter.fingerprint());
  }

  private static void insert(Handle handle, Letter letter, Instant now) {
    handle.execute(
        """
        insert into dead_letters (fingerprint, stage, source, place, reason, item, occurrences,
          first_seen, last_seen)
        values (?, ?, ?, ?, ?, ?, 1, ?, ?)
        """,
        letter.fingerprint(),
        letter.stage(),
        letter.source(),
        Columns.text(letter.failure().place()),
        Columns.text(letter.failure().reason()),
        Columns.text(letter.failure().item()),
        Columns.time(now),
        Columns.time(now));
  }

  private static void prune(Handle handle, String source) {
    handle.execute(
        """
        delete from dead_letters where source = ? and id not in
          (select id from dead_letters where source = ?
           order by last_seen desc, id desc limit ?)
        """,
        source,
        source,
        SourceJournal.MAX_ROWS);
  }

  private static DeadLetter read(ResultSet row, StatementContext context) throws SQLException {
    String source = row.getString("source");
    return new DeadLetter(
        row.getLong("id"),
        row.getString("stage"),
        source.isEmpty() ? null : source,
        row.getString("place"),
        row.getString("reason"),
        row.getString("item"),
        row.getLong("occurrences"),
        Columns.time(row, "first_seen"),
        Columns.time(row, "last_seen"));
  }
}
