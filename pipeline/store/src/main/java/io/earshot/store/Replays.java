package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Replay.Progress;
import io.earshot.store.Replay.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Posts that are to be looked at again. Asking and calling off take a revision; what the job
 * reports does not.
 */
public final class Replays {
  private static final int MOST_SUBJECT = 300;

  private final Revisions revisions;
  private final Jdbi jdbi;
  private final Wishes<Replay> wishes;

  Replays(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
    this.wishes = new Wishes<>(revisions, jdbi, "replays", "replay", Replays::read);
  }

  /** The subject of replays for a tracker. */
  public static String ofTracker(String name) {
    return "tracker " + name;
  }

  /** The subject of replays that analyse posts anew. */
  public static String ofAnalysis() {
    return "analysis";
  }

  /** The subject of replays for topics, all at once. */
  public static final String OF_TOPICS = "topics";

  /** The subject of replays for an author. */
  public static String ofAuthor(String id) {
    String subject = "author " + id;
    return subject.length() <= MOST_SUBJECT ? subject : "author " + Columns.fingerprint(id);
  }

  /** Calls off what is open for a subject, within {@link Revisions#write}. */
  static void cancel(Handle handle, String subject) {
    handle
        .select("select id from replays where subject = ? and state = 'OPEN'", subject)
        .mapTo(Long.class)
        .forEach(
            id ->
                handle.execute(
                    "update replays set state = 'CANCELLED', revision = ? where id = ?",
                    Revisions.next(handle),
                    id));
  }

  /** Asks for a look at posts; takes the place of one that is open for the same subject. */
  public Replay ask(String subject, String query, Instant now) {
    requireNonNull(subject, "subject is null");
    requireNonNull(query, "query is null");
    revisions.write(
        handle -> {
          open(handle, subject).ifPresent(older -> wishes.cancel(handle, older.id()));
          insert(handle, subject, query, now);
        });
    return jdbi.withHandle(handle -> open(handle, subject)).orElseThrow();
  }

  private static void insert(Handle handle, String subject, String query, Instant now) {
    handle.execute(
        "insert into replays (subject, query, asked, revision, state, done)"
            + " values (?, ?, ?, ?, 'OPEN', 0)",
        subject,
        query,
        Columns.time(now),
        Revisions.next(handle));
  }

  private Optional<Replay> open(Handle handle, String subject) {
    return wishes.first(handle, "where subject = ? and state = 'OPEN'", subject);
  }

  /** Newest first; of all subjects when {@code subject} is null. */
  public List<Replay> newest(String subject, int limit) {
    return wishes.newest("subject", subject, limit);
  }

  public Optional<Replay> find(long id) {
    return wishes.find(id);
  }

  /** Decisions after a revision, in their order. */
  public List<Replay> changedAfter(long revision) {
    return wishes.changedAfter(revision);
  }

  /**
   * Calls it off, unless it is done; what was looked at stays.
   *
   * @throws NoSuchElementException if there is none of this id
   */
  public void cancel(long id) {
    wishes.cancel(id);
  }

  /** The job's report of how far it has come. */
  public void progress(long id, Progress progress) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update replays set total = ?, done = ?, message = ? where id = ?",
                progress.total(),
                progress.done(),
                Columns.text(progress.message()),
                id));
  }

  /** The job's report that all is done. */
  public void done(long id) {
    wishes.done(id);
  }

  /** Forgets what was asked for before an instant and is not open any more. */
  public void forget(Instant before) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from replays where asked < ? and state <> 'OPEN'", Columns.time(before)));
  }

  private static Replay read(ResultSet row, StatementContext context) throws SQLException {
    Long total = row.getObject("total", Long.class);
    return new Replay(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("query"),
        Columns.time(row, "asked"),
        row.getLong("revision"),
        State.valueOf(row.getString("state")),
        new Progress(total, row.getLong("done"), row.getString("message")));
  }
}
