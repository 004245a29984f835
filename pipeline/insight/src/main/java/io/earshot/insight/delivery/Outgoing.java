package io.earshot.insight.delivery;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Alert;
import io.earshot.store.Channel;

/**
 * An alert to be sent to a channel.
 *
 * @param id what the receiver knows it by, the same each time; never null
 * @param alert never null
 * @param channel never null
 * @param link page of the alert in the console, absolute, or null
 */
public record Outgoing(String id, Alert alert, Channel channel, String link) {
  public Outgoing {
    requireNonNull(id, "id is null");
    requireNonNull(alert, "alert is null");
    requireNonNull(channel, "channel is null");
  }
}
