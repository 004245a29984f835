package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How Earshot names itself to servers. */
final class UserAgent {
  /** What robots.txt calls us. */
  static final String PRODUCT = "earshot";

  private UserAgent() {}

  /** For example {@code Earshot/1.0 (+https://example.org/contact)}. */
  static String with(String contact) {
    String product = "Earshot/" + version();
    return contact == null || contact.isBlank() ? product : product + " (+" + contact.strip() + ")";
  }

  private static String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
