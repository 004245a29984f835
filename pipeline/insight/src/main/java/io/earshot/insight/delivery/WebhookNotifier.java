package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.store.Channel;
import java.time.Clock;

/** Sends a CloudEvent, signed as Standard Webhooks says if the channel has a secret. */
final class WebhookNotifier implements Notifier {
  private final SignedPost web;

  WebhookNotifier(HttpFetcher http, Clock clock) {
    this.web = new SignedPost(http, clock);
  }

  @Override
  public String send(Outgoing outgoing) throws DeliveryException, InterruptedException {
    Channel channel = outgoing.channel();
    return web.send(
        new SignedPost.Message(
            channel.target(),
            channel.secret(),
            channel.allowPrivate(),
            outgoing.id(),
            AlertEvent.CONTENT_TYPE,
            AlertEvent.of(outgoing).json()));
  }
}
