package io.earshot.connectors.dates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a written date to plain notation: digits with colons for the time, no East Asian signs.
 */
final class Notation {
  /**
   * @param sign without which the pattern cannot match
   */
  private record Rule(String sign, Pattern pattern, String replacement) {
    static Rule of(String sign, String pattern, String replacement) {
      return new Rule(sign, Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Rule> ALWAYS =
      List.of(
          Rule.of("(", "\\([^)]*\\)", " "),
          Rule.of(
              "",
              "^(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?=z|[+-]|\\s|$)",
              "$1-$2-$3 $4:$5:$6 "),
          Rule.of("t", "(?<=\\d)t(\\d{2})(\\d{2})(\\d{2})?(?=[z+\\-.,]|$)", " $1:$2:$3 "),
          Rule.of("t", "(?<=\\d)t(\\d{1,2})(?=[z+-]|$)", " $1:00 "),
          Rule.of("h", "(?<=\\d)\\s?h\\s?(?=\\d\\d)", ":"),
          Rule.of("uhr", "(?<=\\d\\d)[.](?=\\d\\d\\s*uhr)", ":"),
          Rule.of("uhr", "(?<!\\d)(\\d{1,2})(?=\\s*uhr)", "$1:00"),
          Rule.of("m", "(?<!\\d)(\\d{1,2})(?=\\s*[ap]\\.?\\s?m\\b)", "$1:00"));

  private static final List<Rule> EAST_ASIAN =
      List.of(
          Rule.of("", "[年년]", "-"),
          Rule.of("", "[月월](?=\\s*\\d{1,2}\\s*[日일])", "-"),
          Rule.of("", "(?<=\\d)[日일]", " "),
          Rule.of("", "[時时点點시]\\s*(?=\\d)", ":"),
          Rule.of("", "[時时点點시]", ":00"),
          Rule.of("", "[分분]\\s*(?=\\d)", ":"),
          Rule.of("", "[分분秒초]", " "),
          Rule.of("", "午後|下午|오후", "pm "),
          Rule.of("", "午前|上午|오전", "am "),
          Rule.of("", "-\\s+(?=\\d)", "-"));

  private Notation() {}

  static String plain(String written) {
    String text =
        Normalizer.normalize(written.strip(), Normalizer.Form.NFKC)
            .replace('\u2212', '-')
            .toLowerCase(Locale.ROOT);
    boolean eastAsian = text.codePoints().anyMatch(Notation::isEastAsian);
    return apply(ALWAYS, eastAsian ? apply(EAST_ASIAN, text) : text);
  }

  private static boolean isEastAsian(int codePoint) {
    return Character.isIdeographic(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
  }

  private static String apply(List<Rule> rules, String text) {
    String plain = text;
    for (Rule rule : rules) {
      if (plain.contains(rule.sign())) {
        plain = rule.pattern().matcher(plain).replaceAll(rule.replacement());
      }
    }
    return plain;
  }
}
