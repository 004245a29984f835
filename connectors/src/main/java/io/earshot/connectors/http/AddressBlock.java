package io.earshot.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation.
 *
 * @param first its first address
 * @param bits how many leading bits count
 * @param kind what it is for, in words that follow "is"
 */
record AddressBlock(InetAddress first, int bits, String kind) {
  static AddressBlock of(String cidr, String kind) {
    int slash = cidr.indexOf('/');
    InetAddress first = literal(cidr.substring(0, slash));
    return new AddressBlock(first, Integer.parseInt(cidr.substring(slash + 1)), kind);
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address + " is no address", e);
    }
  }

  boolean contains(byte[] address) {
    byte[] prefix = first.getAddress();
    if (address.length != prefix.length) {
      return false;
    }
    for (int i = 0; i < address.length && i * 8 < bits; i++) {
      int mask = 0xFF00 >> Math.min(8, bits - i * 8) & 0xFF;
      if (((address[i] ^ prefix[i]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
