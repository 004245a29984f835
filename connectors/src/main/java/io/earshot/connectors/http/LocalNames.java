package io.earshot.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Names that mean this machine: {@code localhost} and all below it (RFC 6761, section 6.3).
 * Browsers know those below; the resolvers of many systems do not.
 */
final class LocalNames {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private LocalNames() {}

  static boolean covers(String host) {
    return host.equals("localhost") || isBelow(host);
  }

  static boolean isBelow(String host) {
    return host.endsWith(".localhost");
  }

  static List<InetAddress> addresses(String host) throws UnknownHostException {
    return List.of(InetAddress.getByAddress(host, LOOPBACK));
  }
}
