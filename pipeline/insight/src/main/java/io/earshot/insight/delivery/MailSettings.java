package io.earshot.insight.delivery;

import static java.util.Objects.requireNonNull;

/**
 * The server that takes our e-mail.
 *
 * @param host never null
 * @param port 1 to 65535
 * @param user null: without a login
 * @param password null without a user; never logged
 * @param from address that alerts come from, never null
 * @param security never null
 */
public record MailSettings(
    String host, int port, String user, String password, String from, Security security) {
  /** How the way to the server is kept from others' eyes. */
  public enum Security {
    /** It begins in the open and must then be encrypted. */
    STARTTLS,
    /** It is encrypted from the start. */
    TLS,
    /** Not at all: for servers on this machine. */
    NONE
  }

  public MailSettings {
    requireNonNull(host, "host is null");
    requireNonNull(from, "from is null");
    requireNonNull(security, "security is null");
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
