package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An alert on its way to a channel.
 *
 * @param number rises with each delivery
 * @param id what the receiver knows it by, the same for each attempt and each replay; never null
 * @param alert id of the alert, never null
 * @param channel name, never null
 * @param state never null
 * @param attempts so far, since it was written or last replayed
 * @param due when it is tried again, or while it is being sent, when someone else may; never null
 * @param created never null
 * @param attempted when last, or null
 * @param message what the last attempt came to, or null
 */
public record Delivery(
    long number,
    String id,
    String alert,
    String channel,
    State state,
    int attempts,
    Instant due,
    Instant created,
    Instant attempted,
    String message) {
  public Delivery {
    requireNonNull(id, "id is null");
    requireNonNull(alert, "alert is null");
    requireNonNull(channel, "channel is null");
    requireNonNull(state, "state is null");
    requireNonNull(due, "due is null");
    requireNonNull(created, "created is null");
  }

  /** Where it stands. */
  public enum State {
    /** It is to be sent, or sent again. */
    WAITING,
    /** The receiver has taken it. */
    SENT,
    /** It is not tried again unless someone replays it. */
    DEAD
  }
}
