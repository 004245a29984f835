package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import java.time.Clock;

/** The notifier of each kind of channel. */
public final class Notifiers implements Notifier {
  private final Notifier email;
  private final Notifier webhook;
  private final Notifier slack;

  /**
   * @param mail null: e-mail cannot be sent, and says so
   */
  public Notifiers(HttpFetcher http, MailSettings mail, Clock clock) {
    this.email = mail == null ? Notifiers::withoutMail : new EmailNotifier(mail, clock);
    this.webhook = new WebhookNotifier(http, clock);
    this.slack = new SlackNotifier(http);
  }

  @Override
  public String send(Outgoing outgoing) throws DeliveryException, InterruptedException {
    return switch (outgoing.channel().kind()) {
      case EMAIL -> email.send(outgoing);
      case WEBHOOK -> webhook.send(outgoing);
      case SLACK -> slack.send(outgoing);
    };
  }

  /** Who adds the section finds what was to be sent among the deliveries to come. */
  private static String withoutMail(Outgoing outgoing) throws DeliveryException {
    throw new DeliveryException(
        "there is no mail server: add a section 'mail:' to earshot.yaml", Remedy.RETRY, null, null);
  }
}
