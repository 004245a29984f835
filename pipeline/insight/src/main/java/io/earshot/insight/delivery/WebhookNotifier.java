package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends a CloudEvent, signed as Standard Webhooks says if the channel has a secret. */
final class WebhookNotifier implements Notifier {
  private final WebPost web;
  private final Clock clock;

  WebhookNotifier(HttpFetcher http, Clock clock) {
    this.web = new WebPost(http);
    this.clock = clock;
  }

  @Override
  public String send(Outgoing outgoing) throws DeliveryException, InterruptedException {
    String body = AlertEvent.of(outgoing).json();
    return web.send(outgoing.channel(), AlertEvent.CONTENT_TYPE, body, headers(outgoing, body));
  }

  private Map<String, String> headers(Outgoing outgoing, String body) throws DeliveryException {
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", outgoing.id());
    headers.put("webhook-timestamp", String.valueOf(seconds));
    if (outgoing.channel().secret() != null) {
      headers.put("webhook-signature", signature(outgoing, seconds, body));
    }
    return headers;
  }

  private static String signature(Outgoing outgoing, long seconds, String body)
      throws DeliveryException {
    try {
      String secret = WebPost.secret(outgoing.channel().secret());
      return WebhookSignature.of(secret, outgoing.id(), seconds, body);
    } catch (IllegalArgumentException e) {
      throw new DeliveryException(
          "the channel's secret is no key: write whsec_ and the key in Base64",
          Remedy.RETRY,
          null,
          e);
    }
  }
}
