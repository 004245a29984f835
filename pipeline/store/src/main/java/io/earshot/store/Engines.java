package io.earshot.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The job's report by what it analyses posts. */
public final class Engines {
  private final Revisions revisions;
  private final Jdbi jdbi;

  Engines(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** What was reported last; empty if no job has run yet. */
  public Optional<Engine> now() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from engine")
                .map(
                    (row, context) ->
                        new Engine(row.getString("model"), Columns.time(row, "since")))
                .findOne());
  }

  /** Reports it; several tasks may do so, and what was reported before changes nothing. */
  public void report(String model, Instant now) {
    if (now().filter(engine -> engine.model().equals(model)).isPresent()) {
      return;
    }
    revisions.write(
        handle -> {
          handle.execute("delete from engine");
          handle.execute(
              "insert into engine (id, model, since) values (1, ?, ?)", model, Columns.time(now));
        });
  }
}
