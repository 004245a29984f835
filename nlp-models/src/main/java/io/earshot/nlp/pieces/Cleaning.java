package io.earshot.nlp.pieces;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a text into the form that the encoder was trained on, rule by rule and in the order of
 * {@code nlp-models/training/encoder/cleaning.py}; a file of texts and their ids holds both to it.
 */
public final class Cleaning {
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final Pattern ENTITY =
      Pattern.compile("&(lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final Pattern LINK =
      Pattern.compile("(?:[hH][tT][tT][pP][sS]?://|[wW][wW][wW]\\.)[!-~]+");
  private static final String NAME = "[A-Za-z0-9_]+(?:[.-][a-z0-9_]+)*";
  private static final Pattern HANDLE =
      Pattern.compile("(?<![A-Za-z0-9_@])@" + NAME + "(?:@" + NAME + ")?");
  private static final Pattern TAG = Pattern.compile("#[A-Za-z0-9_]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[A-Za-z][a-z])(?=[A-Z])");
  private static final Pattern SKIN_TONE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");
  private static final Pattern PICTURE =
      Pattern.compile(
          "[\\u2190-\\u21ff\\u2300-\\u23ff\\u2460-\\u24ff\\u2600-\\u27bf\\u2b00-\\u2bff"
              + "\\x{1F000}-\\x{1FAFF}]");
  private static final Pattern RUN = Pattern.compile("([^0-9 ])\\1{3,}");
  private static final Pattern BLANKS =
      Pattern.compile(
          "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

  private Cleaning() {}

  /** The text as the encoder was trained on it; never null. */
  public static String clean(String raw) {
    String text = Normalizer.normalize(decoded(raw), Normalizer.Form.NFC);
    text = LINK.matcher(text).replaceAll(" http ");
    text = HANDLE.matcher(text).replaceAll(" @user ");
    text = TAG.matcher(text).replaceAll(Cleaning::parted);
    text = SKIN_TONE.matcher(text).replaceAll("");
    text = RUN.matcher(text).replaceAll("$1$1$1");
    text = PICTURE.matcher(text).replaceAll(" $0 ");
    return trimmed(BLANKS.matcher(text).replaceAll(" "));
  }

  private static String parted(MatchResult tag) {
    return Matcher.quoteReplacement(CAMEL.matcher(tag.group()).replaceAll(" "));
  }

  private static String trimmed(String text) {
    int start = text.startsWith(" ") ? 1 : 0;
    int end = text.length() > start && text.endsWith(" ") ? text.length() - 1 : text.length();
    return text.substring(start, end);
  }

  /** Posts are often escaped twice, hence the ampersand first. */
  private static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text.replace("&amp;", "&")).replaceAll(Cleaning::character);
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    return Matcher.quoteReplacement(name.startsWith("#") ? numbered(name) : ENTITIES.get(name));
  }

  private static String numbered(String name) {
    boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    boolean surrogate = point >= 0xD800 && point < 0xE000;
    return point == 0 || surrogate || !Character.isValidCodePoint(point)
        ? " "
        : Character.toString(point);
  }
}
