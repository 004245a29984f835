package io.earshot.job.source;

import io.earshot.connectors.Capability;
import io.earshot.connectors.SourceStanza;
import java.time.Instant;

/**
 * An endpoint in the hands of a reader. All but the connector is touched by the task's thread only;
 * the connector by the one thread that works on the endpoint at a time.
 */
final class Endpoint {
  /** As many pages as a feed may have; whoever has more takes turns with the others. */
  static final int MOST_PAGES_IN_A_ROW = 20;

  private final OpenConnector connector;
  private EndpointSplit split;
  private boolean withdrawn;
  private boolean busy;
  private int pagesInARow;
  private String kept;
  private int lookAtOnce = RefreshRules.MOST_AT_ONCE;

  Endpoint(EndpointSplit split, ConnectorFactory connectors) {
    this.split = split;
    this.connector = new OpenConnector(connectors, split.url());
  }

  EndpointSplit split() {
    return split;
  }

  void split(EndpointSplit changed) {
    split = changed;
  }

  OpenConnector connector() {
    return connector;
  }

  /** Endpoints of one lane are read one at a time; a stream has its own, or it would hold it. */
  String lane() {
    return streams() ? split.splitId() : split.host();
  }

  boolean streams() {
    return split.backfill() == null && split.stanza().kind().can(Capability.STREAM);
  }

  /** The earlier of the next read and the next look at posts read before. */
  Instant due() {
    Instant read = split.status().nextRead();
    Instant look = RefreshRules.due(split);
    return look == null || read.isBefore(look) ? read : look;
  }

  /** What is to be done at this time, when something is: what was due first. */
  Errand errand(Instant now) {
    Instant look = RefreshRules.due(split);
    return look != null && look.isBefore(split.status().nextRead())
        ? Errand.look(this, RefreshRules.due(split, now, lookAtOnce))
        : Errand.read(this);
  }

  /**
   * Whether a look went well: after one that failed the next is at a single post, so that a post
   * that cannot be looked at keeps no other from it; each that goes well is followed by one at
   * twice as many.
   */
  void looked(boolean well) {
    lookAtOnce = well ? Math.min(RefreshRules.MOST_AT_ONCE, 2 * lookAtOnce) : 1;
  }

  void configure(SourceStanza stanza, Instant now) {
    split = PollingRules.configured(split.with(stanza), now);
  }

  boolean isPaused() {
    return split.stanza().paused();
  }

  /** Whether there is nothing more to read, ever. */
  boolean isFinished() {
    return split.backfill() != null && split.backfill().finished();
  }

  /** Whether it is being read, or what was read is being emitted. */
  boolean isBusy() {
    return busy;
  }

  void busy(boolean now) {
    busy = now;
  }

  /**
   * Whether a read has more pages that can be read at once. They go before what others have to
   * read: until the last of them, a connector may hold all of a document in memory.
   */
  boolean isUnderWay() {
    return pagesInARow > 0;
  }

  /** A page was read. */
  void pageRead(boolean more) {
    pagesInARow = more && pagesInARow < MOST_PAGES_IN_A_ROW ? pagesInARow + 1 : 0;
  }

  /** A checkpoint holds this cursor: the next errand tells the connector. */
  void kept(String cursor) {
    kept = cursor;
  }

  /** The newest such cursor, once; or null. */
  String takeKept() {
    String cursor = kept;
    kept = null;
    return cursor;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  void withdraw() {
    withdrawn = true;
  }
}
