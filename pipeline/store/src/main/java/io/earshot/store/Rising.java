package io.earshot.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What people begin to talk about, as the job finds it: one row for each term of a tracker. */
public final class Rising {
  /** One that did not rise for this long has begun anew when it does again. */
  static final Duration PAUSE = Duration.ofDays(2);

  private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

  private final Jdbi jdbi;

  Rising(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Takes the place of what was known of the term; when it was first noticed stays. */
  public void put(Rise rise) {
    jdbi.useTransaction(
        handle -> {
          Instant noticed =
              find(handle, rise)
                  .filter(before -> before.judged().plus(PAUSE).isAfter(rise.judged()))
                  .map(Rise::noticed)
                  .orElse(rise.noticed());
          handle.execute(
              "delete from rising where tracker = ? and term = ?", rise.tracker(), rise.term());
          insert(handle, rise, noticed);
        });
  }

  private static Optional<Rise> find(Handle handle, Rise rise) {
    return handle
        .select("select * from rising where tracker = ? and term = ?", rise.tracker(), rise.term())
        .map(Rising::read)
        .findFirst();
  }

  private static void insert(Handle handle, Rise rise, Instant noticed) {
    handle.execute(
        "insert into rising (tracker, term, noticed, judged, posts, expected, probability, examples)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        rise.tracker(),
        rise.term(),
        Columns.time(noticed),
        Columns.time(rise.judged()),
        rise.posts(),
        rise.expected(),
        rise.probability(),
        StoredJson.write(rise.examples()));
  }

  /** Those that rose after an instant, the least to be expected first. */
  public List<Rise> since(Instant after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from rising where judged > ? order by probability, term limit ?",
                    Columns.time(after),
                    most)
                .map(Rising::read)
                .list());
  }

  /** Forgets those that have not risen since an instant. */
  public void forget(Instant before) {
    jdbi.useHandle(
        handle -> handle.execute("delete from rising where judged < ?", Columns.time(before)));
  }

  private static Rise read(ResultSet row, StatementContext context) throws SQLException {
    return new Rise(
        row.getString("tracker"),
        row.getString("term"),
        Columns.time(row, "noticed"),
        Columns.time(row, "judged"),
        row.getLong("posts"),
        row.getDouble("expected"),
        row.getDouble("probability"),
        StoredJson.read(row.getString("examples"), IDS));
  }
}
