package io.earshot.connectors.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses that are not plain hosts of the public Internet, after IANA's IPv4 and IPv6
 * Special-Purpose Address Registries (RFC 6890). Of IPv6 only global unicast ({@code 2000::/3}) is
 * public, and an address that carries an IPv4 one is judged by that.
 */
final class SpecialAddresses {
  private static final List<AddressBlock> BLOCKS =
      List.of(
          AddressBlock.of("0.0.0.0/8", "an address of this network (RFC 791)"),
          AddressBlock.of("10.0.0.0/8", "a private address (RFC 1918)"),
          AddressBlock.of("100.64.0.0/10", "an address of a provider's own network (RFC 6598)"),
          AddressBlock.of("127.0.0.0/8", "a loopback address"),
          AddressBlock.of("169.254.0.0/16", "a link-local address"),
          AddressBlock.of("172.16.0.0/12", "a private address (RFC 1918)"),
          AddressBlock.of("192.0.0.0/24", "a reserved address (RFC 6890)"),
          AddressBlock.of("192.0.2.0/24", "an address for documentation"),
          AddressBlock.of("192.88.99.0/24", "a 6to4 relay address (RFC 7526)"),
          AddressBlock.of("192.168.0.0/16", "a private address (RFC 1918)"),
          AddressBlock.of("198.18.0.0/15", "an address for benchmarks (RFC 2544)"),
          AddressBlock.of("198.51.100.0/24", "an address for documentation"),
          AddressBlock.of("203.0.113.0/24", "an address for documentation"),
          AddressBlock.of("224.0.0.0/4", "a multicast address"),
          AddressBlock.of("240.0.0.0/4", "a reserved or broadcast address"),
          AddressBlock.of("::1/128", "a loopback address"),
          AddressBlock.of("fc00::/7", "a unique local address (RFC 4193)"),
          AddressBlock.of("fe80::/10", "a link-local address"),
          AddressBlock.of("ff00::/8", "a multicast address"),
          AddressBlock.of("2001::/23", "a reserved or tunnel address (RFC 2928)"),
          AddressBlock.of("2001:db8::/32", "an address for documentation"),
          AddressBlock.of("3fff::/20", "an address for documentation"));

  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3", "public");
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96", "NAT64");
  private static final AddressBlock COMPATIBLE = AddressBlock.of("::/96", "IPv4-compatible");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16", "6to4");

  private SpecialAddresses() {}

  /** What kind of special address it is, in words that follow "is"; null for a public one. */
  static String kindOf(InetAddress address) {
    return kindOf(address.getAddress());
  }

  private static String kindOf(byte[] address) {
    for (AddressBlock block : BLOCKS) {
      if (block.contains(address)) {
        return block.kind();
      }
    }
    return address.length == 4 ? null : kindOfRemaining6(address);
  }

  private static String kindOfRemaining6(byte[] address) {
    if (NAT64.contains(address) || COMPATIBLE.contains(address)) {
      return kindOf(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return kindOf(Arrays.copyOfRange(address, 2, 6));
    }
    return GLOBAL_UNICAST.contains(address) ? null : "not a public IPv6 address";
  }
}
