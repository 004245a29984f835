package io.earshot.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host leads to an address that may not be connected to. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host, InetAddress address, String objection) {
    super(
        host
            + " leads to "
            + address.getHostAddress()
            + ", which is "
            + objection
            + ": a source reaches it only where private addresses are allowed (allow-private)");
  }
}
