package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How {@link HttpFetcher} behaves towards servers.
 *
 * @param contact where a webmaster finds who is asking, a URL or mail address told in the
 *     User-Agent; null tells none
 * @param limits never null
 * @param politeness never null
 */
public record HttpSettings(String contact, HttpLimits limits, Politeness politeness)
    implements Serializable {
  public HttpSettings {
    requireNonNull(limits, "limits is null");
    requireNonNull(politeness, "politeness is null");
  }

  /** The default limits and politeness, without a contact. */
  public static HttpSettings defaults() {
    return new HttpSettings(null, HttpLimits.DEFAULT, Politeness.DEFAULT);
  }
}
