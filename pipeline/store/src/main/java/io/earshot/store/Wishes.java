package io.earshot.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A table of what people want the job to do, with a state that is open, done or cancelled. Asking
 * and calling off take a revision; what the job reports does not.
 *
 * @param noun what people call one
 */
record Wishes<T>(Revisions revisions, Jdbi jdbi, String table, String noun, RowMapper<T> reader) {

  /** Those of which a column is a value, newest first; all when the value is null. */
  List<T> newest(String column, String value, int limit) {
    return list(
        "where %s = coalesce(?, %s) order by id desc limit ?".formatted(column, column),
        value,
        limit);
  }

  Optional<T> find(long id) {
    return list("where id = ?", id).stream().findFirst();
  }

  /** Decisions after a revision, in their order. */
  List<T> changedAfter(long revision) {
    return list("where revision > ? order by revision", revision);
  }

  /** The first of those that a condition holds for, within a transaction. */
  Optional<T> first(Handle handle, String where, Object... values) {
    return handle.select(select(where), values).map(reader).findFirst();
  }

  /**
   * Calls one off, unless it is done.
   *
   * @throws NoSuchElementException if there is none of this id
   */
  void cancel(long id) {
    revisions.write(
        handle -> {
          if (cancel(handle, id) == 0 && find(id).isEmpty()) {
            throw new NoSuchElementException("There is no " + noun + " " + id);
          }
        });
  }

  /** Calls one off if it is open, within a transaction; gives how many were. */
  int cancel(Handle handle, long id) {
    return handle.execute(
        "update %s set state = 'CANCELLED', revision = ? where id = ? and state = 'OPEN'"
            .formatted(table),
        Revisions.next(handle),
        id);
  }

  /** The job's report that one is done. */
  void done(long id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update %s set state = 'DONE' where id = ? and state = 'OPEN'".formatted(table),
                id));
  }

  private List<T> list(String where, Object... values) {
    return jdbi.withHandle(handle -> handle.select(select(where), values).map(reader).list());
  }

  private String select(String where) {
    return "select * from %s %s".formatted(table, where);
  }
}
