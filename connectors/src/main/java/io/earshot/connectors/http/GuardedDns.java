package io.earshot.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Gives only the addresses of a host that the rule lets pass. OkHttp connects to what this gave and
 * asks no second time, so a name that changes its answer (DNS rebinding) gains nothing.
 */
record GuardedDns(Dns dns, AddressRule rule) implements Dns {
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = find(host);
    List<InetAddress> allowed =
        found.stream().filter(address -> rule.objection(address) == null).toList();
    if (allowed.isEmpty() && !found.isEmpty()) {
      rule.check(host, found.get(0));
    }
    return allowed;
  }

  /**
   * What lies below {@code localhost} is not left to the resolver, which may know nothing of it.
   */
  private List<InetAddress> find(String host) throws UnknownHostException {
    return LocalNames.isBelow(host) ? LocalNames.addresses(host) : dns.lookup(host);
  }
}
