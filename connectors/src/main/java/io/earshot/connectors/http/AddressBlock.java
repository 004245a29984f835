package io.earshot.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation.
 *
 * @param prefix its first address, 4 or 16 bytes
 * @param bits how many leading bits count
 * @param kind what it is for, in words that follow "is"
 */
record AddressBlock(byte[] prefix, int bits, String kind) {
  static AddressBlock of(String cidr, String kind) {
    int slash = cidr.indexOf('/');
    byte[] prefix = literal(cidr.substring(0, slash));
    return new AddressBlock(prefix, Integer.parseInt(cidr.substring(slash + 1)), kind);
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address + " is no address", e);
    }
  }

  boolean contains(byte[] address) {
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
