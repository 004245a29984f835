package io.earshot.console.pages;

import io.earshot.store.Delivery;
import java.time.Instant;

/**
 * A delivery in words.
 *
 * @param tone of its state: {@code good}, {@code bad} or empty
 * @param alert page of its alert
 * @param due null where it is not tried again
 * @param message or null
 */
public record DeliveryView(
    String id,
    String alert,
    String channel,
    String state,
    String tone,
    String attempts,
    Moment created,
    Moment attempted,
    Moment due,
    String message) {
  static DeliveryView of(Delivery delivery, Instant now) {
    boolean waiting = delivery.state() == Delivery.State.WAITING;
    return new DeliveryView(
        delivery.id(),
        "/alerts/" + delivery.alert(),
        delivery.channel(),
        state(delivery.state()),
        tone(delivery.state()),
        Words.count(delivery.attempts(), "attempt", "attempts"),
        Moment.of(delivery.created(), now),
        Moment.of(delivery.attempted(), now),
        waiting ? Moment.of(delivery.due(), now) : null,
        delivery.message());
  }

  static String state(Delivery.State state) {
    return switch (state) {
      case WAITING -> "waiting";
      case SENT -> "sent";
      case DEAD -> "not delivered";
    };
  }

  static String tone(Delivery.State state) {
    return switch (state) {
      case WAITING -> "";
      case SENT -> "good";
      case DEAD -> "bad";
    };
  }
}
