package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * Where alerts are sent.
 *
 * @param name never null
 * @param kind never null
 * @param target mail addresses separated by commas, or a web address that may hold {@code ${NAME}};
 *     or, for web addresses that are secrets themselves, a reference {@code file:PATH}; never null
 * @param secret where the key of the signature is found: {@code ${NAME}} or {@code file:PATH}; null
 *     signs nothing
 * @param allowPrivate whether the web address may lie in a private network or on this machine
 */
public record Channel(
    String name, ChannelKind kind, String target, String secret, boolean allowPrivate) {
  public Channel {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(target, "target is null");
  }
}
