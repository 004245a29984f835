package io.earshot.nlp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some ways in which people write a name, and where a text has one of them. What finds them is made
 * when it is first needed: of many that are watched, most are never spoken. Thread-safe.
 */
final class Spellings {
  private static final Pattern NOWHERE = Pattern.compile("(?!)");

  /** Japanese writes particles next to names. */
  private static final String IN_WORD = "[\\p{L}\\p{N}&&[^\\p{IsHiragana}\\p{IsHan}]]";

  private final List<String> written;
  private volatile Pattern pattern;

  /**
   * @param written none is nowhere
   */
  Spellings(List<String> written) {
    this.written = written;
  }

  Matcher in(String text) {
    Pattern made = pattern;
    if (made == null) {
      made = written.isEmpty() ? NOWHERE : pattern(written);
      pattern = made;
    }
    return made.matcher(text);
  }

  /** The longest first, so that none is cut off after its beginning. */
  private static Pattern pattern(List<String> written) {
    String any =
        written.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Spellings::words)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<!" + IN_WORD + ")[@#]?(?:" + any + ")(?!" + IN_WORD + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String words(String spelling) {
    return Arrays.stream(bare(spelling).split("[\\s_-]+"))
        .map(Pattern::quote)
        .collect(Collectors.joining("[\\s_-]*"));
  }

  /** Without the sign of a tag or a handle. */
  static String bare(String spelling) {
    return spelling.strip().replaceAll("^[@#]+", "");
  }
}
