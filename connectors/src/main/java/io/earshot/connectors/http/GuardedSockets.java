package io.earshot.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Checks each address at the moment of connecting, wherever it came from: a literal in the URL
 * never passes through {@link GuardedDns}.
 */
final class GuardedSockets extends SocketFactory {
  private final AddressRule rule;
  private final MessageBytes bytes;

  GuardedSockets(AddressRule rule) {
    this(rule, new MessageBytes(Long.MAX_VALUE));
  }

  /**
   * @param bytes counts what comes in
   */
  GuardedSockets(AddressRule rule, MessageBytes bytes) {
    this.rule = rule;
    this.bytes = bytes;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(rule, bytes);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }

  private static final class GuardedSocket extends Socket {
    private final AddressRule rule;
    private final MessageBytes bytes;

    private GuardedSocket(AddressRule rule, MessageBytes bytes) {
      this.rule = rule;
      this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return bytes.counted(super.getInputStream());
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      InetSocketAddress target = (InetSocketAddress) endpoint;
      rule.check(target.getHostString(), target.getAddress());
      super.connect(endpoint, timeoutMillis);
    }
  }
}
