package io.earshot.console;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the console listens and who may use it.
 *
 * @param host name or address to bind, never null
 * @param port 0 to 65535; 0 takes a free one
 * @param password asked of people and of programs that use HTTP Basic; null asks for none, which is
 *     allowed on a loopback address only
 * @param adminToken accepted as {@code Authorization: Bearer} from the command line, or null
 */
public record ConsoleSettings(String host, int port, String password, String adminToken) {
  public ConsoleSettings {
    requireNonNull(host, "host is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("console.port is " + port + ", not 0 to 65535");
    }
    if (password != null && password.isBlank()) {
      throw new IllegalArgumentException("console.password is empty: leave it out or set one");
    }
    if (password == null && !address(host).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "console.host is %s, which others can reach: set console.password (for example to"
                  .formatted(host)
              + " ${EARSHOT_PASSWORD}), or set console.host to 127.0.0.1");
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException(
          "console.host is %s, which is no address of this machine".formatted(host), unknown);
    }
  }

  @Override
  public String toString() {
    return "ConsoleSettings[" + host + ":" + port + "]";
  }
}
