package io.earshot.console.security;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Tells requests that a page of another site made a browser send. Browsers say so in {@code
 * Sec-Fetch-Site} (Fetch Metadata, W3C) or at least in {@code Origin}; programs send neither.
 */
final class CrossSite {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private CrossSite() {}

  static boolean suspected(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return !OURS.contains(site);
    }
    String origin = request.header("Origin");
    return origin != null && !origin.endsWith("://" + request.header("Host"));
  }
}
