package io.earshot.console.security;

import io.javalin.http.Context;

/**
 * Headers of every answer. The policy lets a page load only what this console serves, and run no
 * script or style that stands in the page itself, so that a post which got through unescaped would
 * still do nothing.
 */
public final class SecurityHeaders {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  public static void set(Context answer) {
    answer.header("Content-Security-Policy", CONTENT_POLICY);
    answer.header("X-Content-Type-Options", "nosniff");
    answer.header("X-Frame-Options", "DENY");
    answer.header("Referrer-Policy", "same-origin");
    answer.header("Cross-Origin-Opener-Policy", "same-origin");
    answer.header("Cross-Origin-Resource-Policy", "same-origin");
    answer.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    answer.header("Cache-Control", "no-store");
  }
}
