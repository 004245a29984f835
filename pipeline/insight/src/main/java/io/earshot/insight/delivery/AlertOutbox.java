package io.earshot.insight.delivery;

import io.earshot.insight.delivery.DeliveryException.Remedy;
import io.earshot.store.AlertRow;
import io.earshot.store.ChannelRow;
import io.earshot.store.Delivery;
import io.earshot.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends alerts: each delivery is lent to one thread at a time. */
public final class AlertOutbox implements Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(AlertOutbox.class);

  private final Store store;
  private final Notifiers notifiers;
  private final String consoleUrl;
  private final Clock clock;
  private final Backoff backoff = new Backoff(new Random());

  /**
   * @param consoleUrl where people reach the console, without a trailing slash, or null
   */
  public AlertOutbox(Store store, Notifiers notifiers, String consoleUrl, Clock clock) {
    this.store = store;
    this.notifiers = notifiers;
    this.consoleUrl = consoleUrl;
    this.clock = clock;
  }

  @Override
  public boolean sendDue() throws InterruptedException {
    List<Delivery> claimed = store.deliveries().claim(clock.instant(), LEASE, 1);
    for (Delivery delivery : claimed) {
      send(delivery);
    }
    return !claimed.isEmpty();
  }

  private void send(Delivery delivery) throws InterruptedException {
    Optional<AlertRow> alert = store.alerts().find(delivery.alert());
    Optional<ChannelRow> channel = store.channels().find(delivery.channel());
    if (channel.isEmpty()) {
      store.deliveries().dead(delivery, "there is no channel named " + delivery.channel());
    } else if (channel.get().disabled() != null) {
      String reason = channel.get().disabled();
      store.deliveries().dead(delivery, "the channel is not in use: " + reason);
    } else if (alert.isPresent()) {
      send(delivery, outgoing(delivery, alert.get(), channel.get()));
    }
  }

  private Outgoing outgoing(Delivery delivery, AlertRow alert, ChannelRow channel) {
    String link = consoleUrl == null ? null : consoleUrl + "/alerts/" + alert.id();
    return new Outgoing(delivery.id(), alert.alert(), channel.channel(), link);
  }

  private void send(Delivery delivery, Outgoing outgoing) throws InterruptedException {
    try {
      store.deliveries().sent(delivery, notifiers.send(outgoing));
    } catch (DeliveryException failed) {
      LOG.info("{} to {}: {}", delivery.id(), delivery.channel(), failed.getMessage());
      failed(delivery, failed);
    }
  }

  private void failed(Delivery delivery, DeliveryException failed) {
    if (failed.remedy() == Remedy.DISABLE_CHANNEL) {
      store.channels().disable(delivery.channel(), failed.getMessage());
    }
    Optional<Instant> due = backoff.due(delivery.attempts(), clock.instant(), failed.notBefore());
    if (failed.remedy() == Remedy.RETRY && due.isPresent()) {
      store.deliveries().retryAt(delivery, due.get(), failed.getMessage());
    } else {
      store.deliveries().dead(delivery, failed.getMessage());
    }
  }
}
