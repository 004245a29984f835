package io.earshot.store;

import io.earshot.connectors.SourceStanza;

/**
 * A source as the store holds it.
 *
 * @param revision store-wide revision of its last change
 * @param deleted whether it is a tombstone
 */
public record SourceRow(SourceStanza stanza, Origin origin, long revision, boolean deleted) {}
