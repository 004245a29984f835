package io.earshot.connectors.http;

import java.util.regex.Pattern;

/** Takes secrets out of URLs before they reach a log, a message or a page. */
public final class Redaction {
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#\\s]{1,1000}@");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&;#][^=&;#?\\s]{0,64}(?:key|token|secret|pass|pwd|sig|auth(?!or)|cred|session|code|hmac)"
              + "[^=&;#?\\s]{0,64}=)[^&;#\\s\"'<>]+");

  private Redaction() {}

  /**
   * Replaces user names, passwords and the values of key-like parameters in every URL of the text.
   */
  public static String of(String text) {
    String anonymous = USER_INFO.matcher(text).replaceAll("***@");
    return PARAMETER.matcher(anonymous).replaceAll("$1***");
  }
}
