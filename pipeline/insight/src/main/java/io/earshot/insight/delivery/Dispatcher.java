package io.earshot.insight.delivery;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one that sends: whatever is due in any outbox. */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final List<Outbox> outboxes;

  public Dispatcher(List<Outbox> outboxes) {
    this.outboxes = List.copyOf(outboxes);
  }

  /**
   * Sends something of each outbox, if something is due.
   *
   * @return whether there was anything
   */
  boolean sendDue() throws InterruptedException {
    boolean any = false;
    for (Outbox outbox : outboxes) {
      any |= sendDue(outbox);
    }
    return any;
  }

  /** A store that cannot be reached now can be at the next turn. */
  private static boolean sendDue(Outbox outbox) throws InterruptedException {
    try {
      return outbox.sendDue();
    } catch (RuntimeException e) {
      LOG.error("Sending failed and will be tried again", e);
      return false;
    }
  }
}
