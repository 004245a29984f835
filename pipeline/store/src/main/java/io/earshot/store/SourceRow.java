package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.SourceStanza;

/**
 * A source as the store holds it.
 *
 * @param stanza as it is read now, with what was set in the console; never null
 * @param configured as the file or the console first wrote it; never null
 * @param origin who wrote it, never null
 * @param revision store-wide revision of its last change
 * @param deleted whether it is a tombstone
 */
public record SourceRow(
    SourceStanza stanza, SourceStanza configured, Origin origin, long revision, boolean deleted) {
  public SourceRow {
    requireNonNull(stanza, "stanza is null");
    requireNonNull(configured, "configured is null");
    requireNonNull(origin, "origin is null");
  }

  public String name() {
    return stanza.name();
  }
}
