package io.earshot.insight.delivery;

/** Sends alerts by one kind of channel. */
@FunctionalInterface
public interface Notifier {
  /**
   * Sends an alert; returns when the receiver has taken it.
   *
   * @return what the receiver said, for the log
   */
  String send(Outgoing outgoing) throws DeliveryException, InterruptedException;
}
