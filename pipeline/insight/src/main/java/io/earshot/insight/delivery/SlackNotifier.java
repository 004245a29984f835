package io.earshot.insight.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.http.HttpFetcher;
import java.util.Map;

/**
 * Sends a message as Slack's incoming webhooks take it, and those of Mattermost and others that
 * speak like it. Slack knows no ids: after a crash between sending and noting it, it shows a
 * message twice.
 */
final class SlackNotifier implements Notifier {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebPost web;

  SlackNotifier(HttpFetcher http) {
    this.web = new WebPost(http);
  }

  @Override
  public String send(Outgoing outgoing) throws DeliveryException, InterruptedException {
    return web.send(
        outgoing.channel().target(),
        outgoing.channel().allowPrivate(),
        "application/json; charset=utf-8",
        body(outgoing),
        Map.of());
  }

  private static String body(Outgoing outgoing) {
    try {
      return JSON.writeValueAsString(SlackMessage.of(outgoing));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message that is not JSON", impossible);
    }
  }
}
