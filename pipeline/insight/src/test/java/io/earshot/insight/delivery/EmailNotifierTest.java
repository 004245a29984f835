package io.earshot.insight.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import io.earshot.insight.delivery.MailSettings.Security;
import io.earshot.store.ChannelKind;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailNotifierTest {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsTextAndHtmlUnderTheSameIdEachTime() throws Exception {
    EmailNotifier notifier = notifier(null, null);
    notifier.send(mail("Eva <eva@example.org>, team@example.org"));
    notifier.send(mail("Eva <eva@example.org>, team@example.org"));

    assertThat(server.getReceivedMessages()).hasSize(4);
    for (MimeMessage message : server.getReceivedMessages()) {
      assertThat(message.getMessageID()).isEqualTo("<msg_1@earshot>");
    }
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Acme: 42 posts Bcc: everybody@example.org");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate()).isEqualTo(Alarms.NOON);
    assertThat(message.getFrom()[0]).hasToString("Earshot <earshot@example.org>");
    assertThat(message.getRecipients(RecipientType.TO)).hasSize(2);
    MimeMultipart bodies = (MimeMultipart) message.getContent();
    assertThat(bodies.getContentType()).startsWith("multipart/alternative");
    assertThat(bodies.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat((String) bodies.getBodyPart(0).getContent())
        .contains("42 posts where 3.5 were to be expected")
        .contains("  The kettle of Acme leaks & hisses")
        .contains("  https://forum.example/1?a=b&c=d")
        .contains("http://127.0.0.1:8080/alerts/abc");
    assertThat((String) bodies.getBodyPart(1).getContent())
        .contains("The <mark>kettle</mark> of <mark>Acme</mark> leaks &amp; hisses")
        .contains("<mark>Kettle</mark> &lt;script&gt;")
        .contains("href=\"https://forum.example/1?a=b&amp;c=d\"")
        .contains("“Crisis &lt;b&gt;”")
        .doesNotContain("<script", "javascript:");
  }

  @Test
  void logsInWhereItIsToldTo() throws Exception {
    server.setUser("earshot@example.org", "earshot", "right");
    server.getUserManager().setAuthRequired(true);

    notifier("earshot", "right").send(mail("eva@example.org"));
    DeliveryException wrong = failure(notifier("earshot", "wrong"), "eva@example.org");

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(wrong.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(wrong).hasMessageNotContaining("wrong");
  }

  @Test
  void triesAgainWhereNobodyAnswersAndGivesUpWhereThereIsNoAddress() {
    EmailNotifier notifier = notifier(null, null);
    server.stop();

    assertThat(failure(notifier, "eva@example.org").remedy()).isEqualTo(Remedy.RETRY);
    assertThat(failure(notifier, "eva at example").remedy()).isEqualTo(Remedy.GIVE_UP);
  }

  @Test
  void doesNotSendInTheOpenWhatIsToBeEncrypted() {
    EmailNotifier notifier = notifier(settings(null, null, Security.STARTTLS));

    assertThat(failure(notifier, "eva@example.org"))
        .hasMessageContaining("STARTTLS is required")
        .extracting(DeliveryException::remedy)
        .isEqualTo(Remedy.RETRY);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such person, GIVE_UP",
    "RCPT, 450 come back later, RETRY",
    "MAIL, 553 not from you, GIVE_UP",
    "MAIL, 421 too busy, RETRY",
  })
  void triesAgainOnlyWhatTheServerMayTakeLater(String command, String answer, Remedy remedy)
      throws Exception {
    try (StrictMailServer strict = new StrictMailServer(Map.of(command, answer))) {
      EmailNotifier notifier = notifier(settings(strict.port(), null, null, Security.NONE));

      DeliveryException refused = failure(notifier, "eva@example.org");

      assertThat(refused.remedy()).isEqualTo(remedy);
      assertThat(refused).hasMessageContaining(answer);
    }
  }

  @ParameterizedTest
  @CsvSource({"550 no such person", "450 come back later"})
  void reachesTheOthersWhereOneIsRefusedAndNotTwice(String answer) throws Exception {
    try (StrictMailServer strict = new StrictMailServer(Map.of("RCPT TO:<gone@", answer))) {
      EmailNotifier notifier = notifier(settings(strict.port(), null, null, Security.NONE));

      DeliveryException refused =
          failure(notifier, "eva@example.org, gone@example.org, team@example.org");

      assertThat(refused)
          .hasMessageContaining("gone@example.org: " + answer)
          .hasMessageEndingWith("; sent to eva@example.org, team@example.org");
      assertThat(refused.remedy()).isEqualTo(Remedy.GIVE_UP);
      assertThat(strict.messages()).isEqualTo(1);
    }
  }

  @Test
  void triesAgainWhereOneIsRefusedForGoodAndOneForNow() throws Exception {
    Map<String, String> answers =
        Map.of("RCPT TO:<gone@", "550 no such person", "RCPT TO:<eva@", "450 come back later");
    try (StrictMailServer strict = new StrictMailServer(answers)) {
      EmailNotifier notifier = notifier(settings(strict.port(), null, null, Security.NONE));

      DeliveryException refused = failure(notifier, "eva@example.org, gone@example.org");

      assertThat(refused.remedy()).isEqualTo(Remedy.RETRY);
      assertThat(strict.messages()).isZero();
    }
  }

  private static DeliveryException failure(EmailNotifier notifier, String target) {
    return catchThrowableOfType(DeliveryException.class, () -> notifier.send(mail(target)));
  }

  private EmailNotifier notifier(String user, String password) {
    return notifier(settings(user, password, Security.NONE));
  }

  private static EmailNotifier notifier(MailSettings settings) {
    return new EmailNotifier(settings, Clock.fixed(Alarms.NOON, ZoneOffset.UTC));
  }

  private MailSettings settings(String user, String password, Security security) {
    return settings(server.getSmtp().getPort(), user, password, security);
  }

  private static MailSettings settings(int port, String user, String password, Security security) {
    return new MailSettings(
        "127.0.0.1", port, user, password, "Earshot <earshot@example.org>", security);
  }

  private static Outgoing mail(String target) {
    return Alarms.to(Alarms.channel(ChannelKind.EMAIL, target));
  }
}
