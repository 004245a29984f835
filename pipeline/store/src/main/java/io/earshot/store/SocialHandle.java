package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * An account that a customer is known to have.
 *
 * @param network as posts name it ({@code mastodon}, {@code bluesky}, {@code discourse}…), or a
 *     host; lower case; never null
 * @param handle without a leading {@code @}; {@code jane@host} where names belong to hosts; never
 *     null
 */
public record SocialHandle(String network, String handle) {
  public SocialHandle {
    requireNonNull(network, "network is null");
    requireNonNull(handle, "handle is null");
  }
}
