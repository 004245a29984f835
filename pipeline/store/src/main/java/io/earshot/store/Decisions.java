package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A table of decisions that are known by name and kept as JSON. Every change takes the next
 * store-wide revision, in the transaction that makes it; what changes nothing takes none.
 */
public final class Decisions<T> {
  private final Revisions revisions;
  private final Jdbi jdbi;
  private final Kind<T> kind;

  /**
   * What is decided.
   *
   * @param table where it is kept
   * @param noun what people call it
   * @param reader makes of a row the value in force
   * @param forgotten assignments, each after a comma, that take back what was set beside the
   *     written value; or empty
   */
  record Kind<T>(
      String table, String noun, Function<T, String> name, Reader<T> reader, String forgotten) {
    /** Decisions beside whose written values nothing is set. */
    static <T> Kind<T> of(String table, String noun, Function<T, String> name, Class<T> type) {
      return new Kind<>(
          table, noun, name, row -> StoredJson.read(row.getString("content"), type), "");
    }
  }

  /** Reads a value from a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A decision, and as what it was written. */
  private record Row<T>(String name, String content, Decision<T> decision) {
    boolean says(String other, Origin origin) {
      return content.equals(other) && decision.origin() == origin && !decision.deleted();
    }

    boolean is(T value, Origin origin) {
      return decision.value().equals(value) && decision.origin() == origin && !decision.deleted();
    }
  }

  Decisions(Revisions revisions, Jdbi jdbi, Kind<T> kind) {
    this.revisions = revisions;
    this.jdbi = jdbi;
    this.kind = kind;
  }

  /** All that are not deleted, by name. */
  public List<Decision<T>> all() {
    return list("not deleted order by name");
  }

  public Optional<Decision<T>> find(String name) {
    return list("name = ? and not deleted", name).stream().findFirst();
  }

  /** Those changed after a revision, tombstones included, in order of revision. */
  public List<Decision<T>> changedAfter(long revision) {
    return list("revision > ? order by revision", revision);
  }

  /**
   * Adds or replaces one by name; what was set beside its value is taken back.
   *
   * @throws IllegalStateException if the console would replace one of the files
   */
  public void save(T value, Origin origin) {
    String name = name(value);
    revisions.write(
        handle -> {
          Optional<Row<T>> old = row(handle, name);
          if (origin == Origin.CONSOLE) {
            old.ifPresent(this::checkNotFromFile);
          }
          if (old.isEmpty()) {
            insert(handle, value, origin);
          } else if (!old.get().is(value, origin)) {
            update(handle, value, origin, kind.forgotten());
          }
        });
  }

  /**
   * Makes those of {@link Origin#FILE} be exactly these: adds, changes, and deletes what the file
   * no longer names. Unchanged ones keep their revision, and what was set beside the values stays.
   */
  public void importFile(List<T> values) {
    Set<String> named = values.stream().map(this::name).collect(Collectors.toSet());
    revisions.write(
        handle -> {
          values.forEach(value -> importOne(handle, value));
          rows(handle, "origin = 'FILE' and not deleted").stream()
              .filter(old -> !named.contains(old.name()))
              .forEach(old -> bury(handle, old.name()));
        });
  }

  private void importOne(Handle handle, T value) {
    Optional<Row<T>> old = row(handle, name(value));
    if (old.isEmpty()) {
      insert(handle, value, Origin.FILE);
    } else if (!old.get().says(StoredJson.write(value), Origin.FILE)) {
      update(handle, value, Origin.FILE, "");
    }
  }

  /**
   * Leaves a tombstone.
   *
   * @throws NoSuchElementException if there is none of this name
   * @throws IllegalStateException if it comes from the files
   */
  public void delete(String name) {
    revisions.write(
        handle -> {
          checkNotFromFile(standing(handle, name));
          bury(handle, name);
        });
  }

  /** Takes a revision for what {@code change} sets beside a standing decision. */
  void touch(String name, Revisions.Change change) {
    revisions.write(
        handle -> {
          standing(handle, name);
          change.apply(handle);
          handle.execute(
              "update %s set revision = ? where name = ?".formatted(kind.table()),
              Revisions.next(handle),
              name);
        });
  }

  private String name(T value) {
    return kind.name().apply(requireNonNull(value, kind.noun() + " is null"));
  }

  private void insert(Handle handle, T value, Origin origin) {
    handle.execute(
        "insert into %s (name, content, origin, revision, deleted) values (?, ?, ?, ?, false)"
            .formatted(kind.table()),
        name(value),
        StoredJson.write(value),
        origin.name(),
        Revisions.next(handle));
  }

  private void update(Handle handle, T value, Origin origin, String more) {
    handle.execute(
        "update %s set content = ?, origin = ?, revision = ?, deleted = false%s where name = ?"
            .formatted(kind.table(), more),
        StoredJson.write(value),
        origin.name(),
        Revisions.next(handle),
        name(value));
  }

  private void bury(Handle handle, String name) {
    handle.execute(
        "update %s set revision = ?, deleted = true%s where name = ?"
            .formatted(kind.table(), kind.forgotten()),
        Revisions.next(handle),
        name);
  }

  private Row<T> standing(Handle handle, String name) {
    return row(handle, name)
        .filter(row -> !row.decision().deleted())
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "There is no %s named '%s'".formatted(kind.noun(), name)));
  }

  private void checkNotFromFile(Row<T> old) {
    if (old.decision().origin() == Origin.FILE && !old.decision().deleted()) {
      throw new IllegalStateException(
          "The %s '%s' comes from the configuration files: change it there"
              .formatted(kind.noun(), old.name()));
    }
  }

  private Optional<Row<T>> row(Handle handle, String name) {
    return rows(handle, "name = ?", name).stream().findFirst();
  }

  private List<Row<T>> rows(Handle handle, String where, Object... values) {
    return handle
        .select("select * from %s where %s".formatted(kind.table(), where), values)
        .map((row, context) -> read(row))
        .list();
  }

  private Row<T> read(ResultSet row) throws SQLException {
    return new Row<>(
        row.getString("name"),
        row.getString("content"),
        new Decision<>(
            kind.reader().read(row),
            Origin.valueOf(row.getString("origin")),
            row.getLong("revision"),
            row.getBoolean("deleted")));
  }

  private List<Decision<T>> list(String where, Object... values) {
    return jdbi.withHandle(
        handle -> rows(handle, where, values).stream().map(Row::decision).toList());
  }
}
