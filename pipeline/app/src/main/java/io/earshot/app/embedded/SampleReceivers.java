package io.earshot.app.embedded;

import io.earshot.insight.delivery.MailSettings;
import io.earshot.insight.delivery.MailSettings.Security;
import io.earshot.sample.crm.EspoServer;
import io.earshot.sample.receivers.MailServer;
import io.earshot.sample.receivers.Received;
import io.earshot.sample.receivers.WebhookReceiver;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where the sample's alerts arrive, and what its customers say, with the channels and the CRM's
 * stanza that lead there.
 */
final class SampleReceivers implements AutoCloseable {
  private static final int KEY_BYTES = 24;

  /** Where the sample's CRM keeps the ids of customers. */
  private static final String CUSTOMER_FIELD = "cCustomerNumber";

  /** What its brand is called in {@code sample/trackers.yaml}. */
  private static final String BRAND = "Orrenby";

  private final MailServer mail;
  private final WebhookReceiver webhook;
  private final EspoServer crm;
  private final Path key;

  private SampleReceivers(MailServer mail, WebhookReceiver webhook, EspoServer crm, Path key) {
    this.mail = mail;
    this.webhook = webhook;
    this.crm = crm;
    this.key = key;
  }

  /**
   * Starts them.
   *
   * @param data where the key is kept of the webhook's signature and the CRM
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
    EspoServer crm = EspoServer.start(0, Files.readString(key), null);
    return new SampleReceivers(mail, webhook, crm, key);
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

  /** The sample's CRM, which is told all that customers say of the sample's brand. */
  List<CrmStanza> crms() {
    return List.of(
        new CrmStanza(
            "sample CRM",
            CrmKind.ESPOCRM,
            crm.address(),
            "file:" + key,
            null,
            null,
            CUSTOMER_FIELD,
            Map.of(BRAND, Set.of(CrmRecordKind.values())),
            true));
  }

  /** Where people see what the CRM holds. */
  String crmAddress() {
    return crm.address() + "/";
  }

  @Override
  public void close() throws IOException {
    crm.close();
    webhook.close();
    mail.close();
  }
}
