package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where the store is.
 *
 * @param url JDBC URL of H2 or PostgreSQL, never null
 * @param user or null
 * @param password or null; never logged
 */
public record StoreSettings(String url, String user, String password) implements Serializable {
  public StoreSettings {
    requireNonNull(url, "url is null");
  }

  @Override
  public String toString() {
    return "StoreSettings[" + url + "]";
  }
}
