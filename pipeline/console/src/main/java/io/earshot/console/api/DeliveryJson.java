package io.earshot.console.api;

import io.earshot.store.Delivery;
import java.time.Instant;
import java.util.Locale;

/** A delivery as programs see it. */
record DeliveryJson(
    String id,
    long number,
    String alert,
    String channel,
    String state,
    int attempts,
    Instant created,
    Instant attempted,
    Instant due,
    String message) {
  static DeliveryJson of(Delivery delivery) {
    boolean waiting = delivery.state() == Delivery.State.WAITING;
    return new DeliveryJson(
        delivery.id(),
        delivery.number(),
        delivery.alert(),
        delivery.channel(),
        delivery.state().name().toLowerCase(Locale.ROOT),
        delivery.attempts(),
        delivery.created(),
        delivery.attempted(),
        waiting ? delivery.due() : null,
        delivery.message());
  }
}
