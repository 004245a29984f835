package io.earshot.connectors.http;

import java.net.InetAddress;

/** Decides which addresses may be connected to. */
@FunctionalInterface
interface AddressRule {
  /** Every address. */
  AddressRule ANY = address -> null;

  /** Only addresses of the public Internet. */
  AddressRule PUBLIC = SpecialAddresses::kindOf;

  /** What speaks against the address, in words that follow "is", or null when nothing does. */
  String objection(InetAddress address);

  /** Throws when something speaks against the address. */
  default void check(String host, InetAddress address) throws RefusedAddressException {
    String objection = objection(address);
    if (objection != null) {
      throw new RefusedAddressException(host, address, objection);
    }
  }
}
