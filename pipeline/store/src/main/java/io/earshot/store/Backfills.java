package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.store.Backfill.Progress;
import io.earshot.store.Backfill.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What people want read that lies back. Asking and calling off take a revision; what the job
 * reports does not.
 */
public final class Backfills {
  private final Revisions revisions;
  private final Jdbi jdbi;
  private final Wishes<Backfill> wishes;

  Backfills(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
    this.wishes = new Wishes<>(revisions, jdbi, "backfills", "back-fill", Backfills::read);
  }

  /**
   * Asks for each endpoint of a source. One that is already open for the same range is left as it
   * is: it goes on where it stands. Ranges are kept to the microsecond.
   *
   * @return one for each endpoint, in their order
   */
  public List<Backfill> ask(SourceStanza stanza, TimeRange range, Instant now) {
    requireNonNull(range, "range is null");
    TimeRange kept =
        new TimeRange(
            range.from().truncatedTo(ChronoUnit.MICROS), range.to().truncatedTo(ChronoUnit.MICROS));
    List<Backfill> asked = new ArrayList<>();
    revisions.write(
        handle ->
            stanza.urls().forEach(url -> asked.add(ask(handle, stanza.name(), url, kept, now))));
    return asked;
  }

  private Backfill ask(Handle handle, String source, String url, TimeRange range, Instant now) {
    Optional<Backfill> open = open(handle, source, url, range);
    if (open.isEmpty()) {
      insert(handle, source, url, range, now);
    }
    return open.or(() -> open(handle, source, url, range)).orElseThrow();
  }

  private Optional<Backfill> open(Handle handle, String source, String url, TimeRange range) {
    return wishes.first(
        handle,
        "where source = ? and url = ? and range_from = ? and range_to = ? and state = ?",
        source,
        url,
        Columns.time(range.from()),
        Columns.time(range.to()),
        State.OPEN.name());
  }

  private static void insert(
      Handle handle, String source, String url, TimeRange range, Instant now) {
    handle.execute(
        """
        insert into backfills
          (source, url, range_from, range_to, asked, revision, state, posts)
        values (?, ?, ?, ?, ?, ?, ?, 0)
        """,
        source,
        url,
        Columns.time(range.from()),
        Columns.time(range.to()),
        Columns.time(now),
        Revisions.next(handle),
        State.OPEN.name());
  }

  /** Newest first; of all sources when {@code source} is null. */
  public List<Backfill> newest(String source, int limit) {
    return wishes.newest("source", source, limit);
  }

  public Optional<Backfill> find(long id) {
    return wishes.find(id);
  }

  /** Decisions after a revision, in their order. */
  public List<Backfill> changedAfter(long revision) {
    return wishes.changedAfter(revision);
  }

  /**
   * Calls it off, unless it is done; what was read stays.
   *
   * @throws NoSuchElementException if there is none of this id
   */
  public void cancel(long id) {
    wishes.cancel(id);
  }

  /** The job's report of how far it has read. */
  public void progress(long id, Progress progress) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update backfills set posts = ?, oldest = ?, newest = ?, message = ? where id = ?",
                progress.posts(),
                Columns.time(progress.oldest()),
                Columns.time(progress.newest()),
                Columns.text(progress.message()),
                id));
  }

  /** The job's report that all is read. */
  public void done(long id) {
    wishes.done(id);
  }

  private static Backfill read(ResultSet row, StatementContext context) throws SQLException {
    return new Backfill(
        row.getLong("id"),
        row.getString("source"),
        row.getString("url"),
        new TimeRange(Columns.time(row, "range_from"), Columns.time(row, "range_to")),
        Columns.time(row, "asked"),
        row.getLong("revision"),
        State.valueOf(row.getString("state")),
        new Progress(
            row.getLong("posts"),
            Columns.time(row, "oldest"),
            Columns.time(row, "newest"),
            row.getString("message")));
  }
}
