package io.earshot.console.security;

import java.util.Locale;
import java.util.Set;

/**
 * Against DNS rebinding: a page elsewhere can let its own name point to 127.0.0.1 and then read
 * what a console without a password shows. The browser still sends that name as {@code Host}.
 */
final class HostNames {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private HostNames() {}

  /**
   * @param host value of the {@code Host} header, with or without a port; may be null
   */
  static boolean loopback(String host) {
    return host != null && LOOPBACK.contains(withoutPort(host).toLowerCase(Locale.ROOT));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
