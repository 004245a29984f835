package io.earshot.connectors;

/** What the connector of a {@link SourceKind} can do beside reading on from a cursor. */
public enum Capability {
  /** Its {@link Connector#read} waits for what comes, over a connection that it keeps open. */
  STREAM,
  /** It reads what was published before it was first read: {@link Connector#backfill}. */
  BACKFILL,
  /** It looks again at posts read earlier: {@link Connector#refresh}. */
  REFRESH,
  /** It is told how far what it gave is kept for certain: {@link Connector#acknowledge}. */
  ACKNOWLEDGE
}
