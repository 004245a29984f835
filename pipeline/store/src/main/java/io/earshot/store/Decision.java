package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * Something that people decided, as the store holds it.
 *
 * @param value as it is in force, with what was set over it in the console; never null
 * @param origin who wrote it, never null
 * @param revision store-wide revision of its last change
 * @param deleted whether it is a tombstone
 */
public record Decision<T>(T value, Origin origin, long revision, boolean deleted) {
  public Decision {
    requireNonNull(value, "value is null");
    requireNonNull(origin, "origin is null");
  }
}
