package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts messages, signed as Standard Webhooks says where there is a key. */
public final class SignedPost {
  private final WebPost web;
  private final Clock clock;

  public SignedPost(HttpFetcher http, Clock clock) {
    this.web = new WebPost(http);
    this.clock = clock;
  }

  /**
   * A message.
   *
   * @param address of the receiver; may hold references to secrets; never null
   * @param secret where the key is found; null signs nothing
   * @param allowPrivate whether the address may lie in a private network or on this machine
   * @param id what the receiver knows the message by, never null
   */
  public record Message(
      String address,
      String secret,
      boolean allowPrivate,
      String id,
      String contentType,
      String body) {}

  /**
   * Sends a message; returns when the receiver has taken it.
   *
   * @return what the receiver said, for the log
   */
  public String send(Message message) throws DeliveryException, InterruptedException {
    return web.send(
        message.address(),
        message.allowPrivate(),
        message.contentType(),
        message.body(),
        headers(message));
  }

  private Map<String, String> headers(Message message) throws DeliveryException {
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", message.id());
    headers.put("webhook-timestamp", String.valueOf(seconds));
    if (message.secret() != null) {
      headers.put("webhook-signature", signature(message, seconds));
    }
    return headers;
  }

  private static String signature(Message message, long seconds) throws DeliveryException {
    try {
      String secret = WebPost.secret(message.secret());
      return WebhookSignature.of(secret, message.id(), seconds, message.body());
    } catch (IllegalArgumentException e) {
      throw new DeliveryException(
          "the channel's secret is no key: write whsec_ and the key in Base64",
          Remedy.RETRY,
          null,
          e);
    }
  }
}
