package io.earshot.insight.delivery;

import io.earshot.insight.delivery.DeliveryException.Remedy;
import io.earshot.insight.delivery.MailSettings.Security;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends e-mail, as text and as HTML, under a Message-ID that is the same each time. */
final class EmailNotifier implements Notifier {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** For each step, so that all together stay within the lease of a delivery. */
  private static final String MILLISECONDS = "15000";

  private static final int TRANSIENT = 400;
  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;
  private final Clock clock;

  EmailNotifier(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings), login(settings));
    this.clock = clock;
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
    properties.setProperty("mail.smtp.timeout", MILLISECONDS);
    properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
    properties.setProperty("mail.smtp.sendpartial", "true");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean starttls = settings.security() == Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    boolean tls = settings.security() == Security.TLS;
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
    return properties;
  }

  private static Authenticator login(MailSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }

  @Override
  public String send(Outgoing outgoing) throws DeliveryException {
    try {
      Transport.send(message(outgoing));
      return settings.host() + " took it for " + outgoing.channel().target();
    } catch (AddressException e) {
      throw new DeliveryException(
          "'%s' is no mail address: %s".formatted(e.getRef(), e.getMessage()),
          Remedy.GIVE_UP,
          null,
          e);
    } catch (MessagingException e) {
      throw failure(e);
    }
  }

  /**
   * What some recipients have is not tried again for the others: it would reach those ten times.
   */
  private DeliveryException failure(MessagingException failed) {
    List<Address> reached = reached(failed);
    String others =
        reached.isEmpty()
            ? ""
            : "; sent to " + InternetAddress.toString(reached.toArray(Address[]::new));
    Remedy remedy = isPermanent(failed) || !reached.isEmpty() ? Remedy.GIVE_UP : Remedy.RETRY;
    return new DeliveryException(
        settings.host() + ": " + reason(failed) + others, remedy, null, failed);
  }

  private static List<Address> reached(MessagingException failed) {
    return failed instanceof SendFailedException some && some.getValidSentAddresses() != null
        ? List.of(some.getValidSentAddresses())
        : List.of();
  }

  private MimeMessage message(Outgoing outgoing) throws MessagingException {
    MimeMessage message = new NamedMessage(session, outgoing.id());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipients(
        RecipientType.TO, InternetAddress.parse(outgoing.channel().target(), true));
    message.setSubject(AlertText.line(outgoing.alert().title()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(bodies(outgoing));
    return message;
  }

  private static MimeMultipart bodies(Outgoing outgoing) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(AlertText.of(outgoing), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(AlertHtml.of(outgoing), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Whether the server has said that it will never take it, for any recipient. */
  private static boolean isPermanent(Exception failed) {
    boolean permanent = false;
    for (Exception e = failed; e != null; e = next(e)) {
      int code = code(e);
      if (code >= TRANSIENT && code < PERMANENT) {
        return false;
      }
      permanent |= code >= PERMANENT;
    }
    return permanent;
  }

  /** What the server answered, 0 where it did not. */
  private static int code(Exception failed) {
    if (failed instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return failed instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** The innermost says what happened. */
  private static String reason(MessagingException failed) {
    Exception last = failed;
    for (Exception e = failed; e != null; e = next(e)) {
      last = e;
    }
    String said = AlertText.line(String.valueOf(last.getMessage()));
    return last instanceof SMTPAddressFailedException address
        ? address.getAddress().getAddress() + ": " + said
        : said;
  }

  /** A message that keeps its id. */
  private static final class NamedMessage extends MimeMessage {
    private final String id;

    NamedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@earshot>");
    }
  }
}
