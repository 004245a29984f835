package io.earshot.app.config;

import io.earshot.insight.delivery.MailSettings;
import io.earshot.insight.delivery.MailSettings.Security;

/** {@code mail:}, the server that takes our mail. */
final class MailSection {
  private static final int SUBMISSION = 587;
  private static final int HIGHEST_PORT = 65_535;

  private MailSection() {}

  /** Null where the section is not there. */
  static MailSettings read(Section section) {
    String host = section.text("host", null);
    int port = section.number("port", SUBMISSION, 1, HIGHEST_PORT);
    String user = section.text("user", null);
    String password = section.secret("password");
    String from = section.text("from", null);
    Security security = section.choice("security", Security.class, Security.STARTTLS);
    section.end();
    if (host == null) {
      return null;
    }
    if (from == null) {
      section.wrong("has no from: add a line 'from: Earshot <earshot@example.org>'");
      return null;
    }
    return new MailSettings(host, port, user, password, from, security);
  }
}
