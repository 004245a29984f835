package io.earshot.store;

import io.earshot.connectors.SourceStanza;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of the table {@code sources}: the stanza as written, and what the console has set over it.
 *
 * @param pausedHere null where the stanza decides
 * @param keepDaysHere null where the stanza decides
 */
record SourceRecord(
    SourceStanza configured,
    Boolean pausedHere,
    Integer keepDaysHere,
    Origin origin,
    long revision,
    boolean deleted) {
  static final String SELECT =
      "select stanza, paused_here, keep_days_here, origin, revision, deleted from sources";

  static SourceRecord of(SourceStanza stanza, Origin origin) {
    return new SourceRecord(stanza, null, null, origin, 0, false);
  }

  static SourceRecord read(ResultSet row, StatementContext context) throws SQLException {
    return new SourceRecord(
        StoredJson.read(row.getString("stanza"), SourceStanza.class),
        row.getObject("paused_here", Boolean.class),
        row.getObject("keep_days_here", Integer.class),
        Origin.valueOf(row.getString("origin")),
        row.getLong("revision"),
        row.getBoolean("deleted"));
  }

  static Optional<SourceRecord> find(Handle handle, String name) {
    return handle.select(SELECT + " where name = ?", name).map(SourceRecord::read).findOne();
  }

  static List<SourceRecord> fromFile(Handle handle) {
    return handle
        .select(SELECT + " where origin = 'FILE' and not deleted")
        .map(SourceRecord::read)
        .list();
  }

  String name() {
    return configured.name();
  }

  /** The stanza as it is read, with what the console has set. */
  SourceRow row() {
    SourceStanza effective =
        new SourceStanza(
            configured.name(),
            configured.kind(),
            configured.urls(),
            configured.everySeconds(),
            keepDaysHere == null ? configured.keepDays() : keepDaysHere,
            configured.freshnessHours(),
            configured.fullText(),
            configured.authors(),
            configured.allowPrivate(),
            pausedHere == null ? configured.paused() : pausedHere,
            configured.token(),
            configured.matchedOnly());
    return new SourceRow(effective, configured, origin, revision, deleted);
  }

  SourceRecord paused(boolean paused) {
    Boolean here = paused == configured.paused() ? null : paused;
    return new SourceRecord(configured, here, keepDaysHere, origin, revision, deleted);
  }

  SourceRecord keep(int days) {
    Integer here = days == configured.keepDays() ? null : days;
    return new SourceRecord(configured, pausedHere, here, origin, revision, deleted);
  }

  SourceRecord withSettingsOf(SourceRecord other) {
    return new SourceRecord(
        configured, other.pausedHere, other.keepDaysHere, origin, revision, deleted);
  }

  SourceRecord tombstone() {
    return new SourceRecord(configured, null, null, origin, revision, true);
  }

  SourceRecord at(long otherRevision) {
    return new SourceRecord(configured, pausedHere, keepDaysHere, origin, otherRevision, deleted);
  }

  void insert(Handle handle, long newRevision) {
    handle.execute(
        """
        insert into sources
          (stanza, paused_here, keep_days_here, origin, revision, deleted, name)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        columns(newRevision));
  }

  void update(Handle handle, long newRevision) {
    handle.execute(
        """
        update sources set stanza = ?, paused_here = ?, keep_days_here = ?, origin = ?,
          revision = ?, deleted = ?
        where name = ?
        """,
        columns(newRevision));
  }

  private Object[] columns(long newRevision) {
    return new Object[] {
      StoredJson.write(configured),
      pausedHere,
      keepDaysHere,
      origin.name(),
      newRevision,
      deleted,
      name()
    };
  }
}
