package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;

/**
 * The URLs of the sample web. Every site is a host of its own under {@code .localhost}, which is
 * always the loopback address (RFC 6761, section 6.3).
 *
 * @param port the web server's
 */
public record Addresses(int port) {
  private static final String DOMAIN = ".localhost";
  private static final String PROFILES = "perch";

  /** Where a site is, without a slash at the end. */
  public String of(Site site) {
    return ofSite(site.name());
  }

  public String of(Entry entry) {
    return of(entry.site()) + entry.path();
  }

  /** The home page of a person: their blog, else their profile on the microblog. */
  public String of(Persona person) {
    return person.site() == null ? profile(person) : ofSite(person.site()) + "/about";
  }

  /** Their profile on the Mastodon server that they name. */
  public String ofMastodon(Persona person) {
    return ofSite(person.mastodon()) + "/@" + person.handle();
  }

  String profile(Persona person) {
    return ofSite(PROFILES) + "/@" + person.handle();
  }

  String ofSite(String name) {
    return "http://" + name + DOMAIN + ":" + port;
  }

  /** The site that a Host header names; null if it names none. */
  public static String siteOf(String hostHeader) {
    String host = hostHeader.replaceFirst(":\\d+$", "");
    return host.endsWith(DOMAIN) ? host.substring(0, host.length() - DOMAIN.length()) : null;
  }
}
