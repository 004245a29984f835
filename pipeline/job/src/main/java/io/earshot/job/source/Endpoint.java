package io.earshot.job.source;

import io.earshot.connectors.Capability;
import io.earshot.connectors.SourceStanza;
import java.time.Instant;

/**
 * An endpoint in the hands of a reader. All but the connector is touched by the task's thread only;
 * the connector by the one thread that works on the endpoint at a time.
 */
final class Endpoint {
  private final OpenConnector connector;
  private EndpointSplit split;
  private boolean withdrawn;
  private boolean busy;

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
        ? Errand.look(this, RefreshRules.due(split, now))
        : Errand.read(this);
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

  boolean isWithdrawn() {
    return withdrawn;
  }

  void withdraw() {
    withdrawn = true;
  }
}
