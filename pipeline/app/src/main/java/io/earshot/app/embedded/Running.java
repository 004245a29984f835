package io.earshot.app.embedded;

import static java.util.Objects.requireNonNull;

/**
 * How other verbs reach the process that owns a data directory.
 *
 * @param address base URL of its console, without a trailing slash, never null
 * @param token its admin token, as {@code Authorization: Bearer}; never null
 * @param pid its process id
 */
public record Running(String address, String token, long pid) {
  public Running {
    requireNonNull(address, "address is null");
    requireNonNull(token, "token is null");
  }

  @Override
  public String toString() {
    return "Running[" + address + ", pid " + pid + "]";
  }
}
