package io.earshot.app.embedded;

import io.earshot.insight.delivery.MailSettings;
import io.earshot.insight.delivery.MailSettings.Security;
import io.earshot.sample.receivers.MailServer;
import io.earshot.sample.receivers.Received;
import io.earshot.sample.receivers.WebhookReceiver;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Where the sample's alerts arrive, and the channels that lead there. */
final class SampleReceivers implements AutoCloseable {
  private static final int KEY_BYTES = 24;

  private final MailServer mail;
  private final WebhookReceiver webhook;
  private final Path key;

  private SampleReceivers(MailServer mail, WebhookReceiver webhook, Path key) {
    this.mail = mail;
    this.webhook = webhook;
    this.key = key;
  }

  /**
   * Starts them.
   *
   * @param data where the key of the webhook's signature is kept
   * @param told a line about each alert that arrives
   */
  static SampleReceivers start(Path data, Clock clock, Consumer<String> told) throws IOException {
    Path key = data.toAbsolutePath().resolve("sample-webhook-key");
    if (!Files.exists(key)) {
      Files.writeString(key, newKey());
    }
    MailServer mail = MailServer.start(one -> told.accept(line("Mail", one)));
    WebhookReceiver webhook =
        WebhookReceiver.start(
            Files.readString(key), clock, one -> told.accept(line("Signed webhook", one)));
    return new SampleReceivers(mail, webhook, key);
  }

  private static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  private static String line(String way, Received received) {
    return "%s arrived: %s (%s)".formatted(way, received.summary(), received.id());
  }

  /** The server that takes the sample's mail. */
  MailSettings mail() {
    return new MailSettings(
        "127.0.0.1", mail.port(), null, null, "Earshot <earshot@sample.example>", Security.NONE);
  }

  /** As the sample's rules name them. */
  List<Channel> channels() {
    return List.of(
        new Channel("sample mail", ChannelKind.EMAIL, "marketing@sample.example", null, false),
        new Channel("sample webhook", ChannelKind.WEBHOOK, webhook.address(), "file:" + key, true));
  }

  @Override
  public void close() throws IOException {
    webhook.close();
    mail.close();
  }
}
