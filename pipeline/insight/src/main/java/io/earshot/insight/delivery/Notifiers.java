package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import java.time.Clock;
import java.util.function.Supplier;

/** The notifier of each kind of channel. */
public final class Notifiers implements Notifier {
  private final Notifier email;
  private final Notifier webhook;
  private final Notifier slack;

  /**
   * @param mail asked for each e-mail; gives null where there is no server: then it waits, and says
   *     so
   */
  public Notifiers(HttpFetcher http, Supplier<MailSettings> mail, Clock clock) {
    this.email = outgoing -> mail(mail.get(), outgoing, clock);
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
  private static String mail(MailSettings server, Outgoing outgoing, Clock clock)
      throws DeliveryException {
    if (server == null) {
      throw new DeliveryException(
          "there is no mail server: add a section 'mail:' to earshot.yaml",
          Remedy.RETRY,
          null,
          null);
    }
    return new EmailNotifier(server, clock).send(outgoing);
  }
}
