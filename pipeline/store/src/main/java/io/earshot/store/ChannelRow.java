package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * A channel as the store holds it.
 *
 * @param channel never null
 * @param origin who wrote it, never null
 * @param disabled why nothing is sent, or null when it is in use
 */
public record ChannelRow(Channel channel, Origin origin, String disabled) {
  public ChannelRow {
    requireNonNull(channel, "channel is null");
    requireNonNull(origin, "origin is null");
  }

  public String name() {
    return channel.name();
  }
}
