package io.earshot.store;

import io.earshot.store.Delivery.State;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may send the rows of an outbox. Whoever claims one and dies leaves it to be claimed again,
 * when the lease has run out.
 *
 * @param table with columns {@code id, state, attempts, due, attempted, claimed, message}
 * @param noun what people call a row
 */
record Claims(Jdbi jdbi, String table, String noun) {

  /** Lends a row until an instant, within a transaction that has locked it. */
  void lend(Handle handle, String id, Instant now, Instant until) {
    handle.execute(
        "update %s set attempts = attempts + 1, attempted = ?, due = ?, claimed = true where id = ?"
            .formatted(table),
        Columns.time(now),
        Columns.time(until),
        id);
  }

  /** Makes due what was being sent; for whoever knows that all that sent are dead. */
  void release(Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update %s set due = ?, claimed = false where claimed".formatted(table),
                Columns.time(now)));
  }

  /**
   * Notes how an attempt ended. Nothing happens if the claim was lost meanwhile.
   *
   * @param attempts as they were when it was claimed
   * @param lent when the claim ends
   */
  void finish(String id, int attempts, Instant lent, State state, Instant due, String message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update %s set state = ?, due = ?, claimed = false, message = ?
                where id = ? and state = 'WAITING' and attempts = ? and due = ?
                """
                    .formatted(table),
                state.name(),
                Columns.time(due),
                Columns.text(message),
                id,
                attempts,
                Columns.time(lent)));
  }

  /**
   * Sends one once more, under its id.
   *
   * @throws NoSuchElementException if there is none
   */
  void replay(String id, Instant now) {
    int changed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update %s set state = 'WAITING', attempts = 0, due = ?, claimed = false where id = ?"
                        .formatted(table),
                    Columns.time(now),
                    id));
    if (changed == 0) {
      throw new NoSuchElementException("There is no " + noun + " " + id);
    }
  }

  /** How many are in a state. */
  long count(State state) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from %s where state = ?".formatted(table), state.name())
                .mapTo(Long.class)
                .one());
  }
}
