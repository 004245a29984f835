package io.earshot.insight.customers;

import java.util.Locale;
import java.util.Set;

/** Yes and no as files have them, in the languages that columns are known in. */
final class Consent {
  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "true",
          "1",
          "x",
          "✓",
          "opt-in",
          "optin",
          "granted",
          "ja",
          "j",
          "wahr",
          "oui",
          "o",
          "vrai",
          "sí",
          "si",
          "s",
          "sì",
          "verdadero",
          "vero",
          "sim",
          "tak",
          "t",
          "on");
  private static final Set<String> NO =
      Set.of(
          "no", "n", "false", "0", "-", "opt-out", "optout", "denied", "nein", "falsch", "non",
          "faux", "falso", "nee", "não", "nao", "nie", "nej", "off", "unknown");

  private Consent() {}

  /**
   * @param text blank is no
   * @throws RefusedValueException if it is neither
   */
  static Boolean of(String text) {
    String line = Written.line(text);
    String word = line == null ? "no" : line.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new RefusedValueException(text, "is neither yes nor no: taken for no");
    }
    return YES.contains(word);
  }
}
