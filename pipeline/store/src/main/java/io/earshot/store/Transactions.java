package io.earshot.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs "update, and insert if there was none" in a transaction, which two writers of one key may
 * lose against each other: the loser runs again and finds the row.
 */
final class Transactions {
  private static final int MOST_ATTEMPTS = 5;

  /** Unique violation, serialisation failure, deadlock (PostgreSQL). */
  private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01");

  private Transactions() {}

  static void write(Jdbi jdbi, HandleConsumer<RuntimeException> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        jdbi.useTransaction(work);
        return;
      } catch (JdbiException failed) {
        if (attempt == MOST_ATTEMPTS || !lostRace(failed)) {
          throw failed;
        }
      }
    }
  }

  private static boolean lostRace(JdbiException failed) {
    return failed.getCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && LOST_RACES.contains(cause.getSQLState());
  }
}
