package io.earshot.nlp.target;

import io.earshot.nlp.Target;
import io.earshot.nlp.sentence.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a target, and where a text speaks one: as it is, as a tag or a handle, in any case,
 * with an 's.
 */
public final class Name {
  private static final Pattern NOWHERE = Pattern.compile("(?!)");

  /** Japanese writes particles next to names. */
  private static final String IN_WORD = "[\\p{L}\\p{N}&&[^\\p{IsHiragana}\\p{IsHan}]]";

  private final String target;
  private final List<String> spellings;
  private final Pattern pattern;

  /** The names of a target; a blank one is nowhere. */
  public Name(Target target) {
    this.target = target.name();
    this.spellings =
        Stream.concat(Stream.of(target.name()), target.aliases().stream())
            .filter(spelling -> !bare(spelling).isEmpty())
            .toList();
    this.pattern = spellings.isEmpty() ? NOWHERE : pattern(spellings);
  }

  /** The longest first, so that none is cut off after its beginning. */
  private static Pattern pattern(List<String> spellings) {
    String any =
        spellings.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Name::words)
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

  private static String bare(String spelling) {
    return spelling.strip().replaceAll("^[@#]+", "");
  }

  String target() {
    return target;
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** Where a text speaks them, in order. */
  public List<Span> in(String text) {
    return pattern.matcher(text).results().map(m -> new Span(m.start(), m.end())).toList();
  }

  /** The first of its names that a text speaks; the target's own if it speaks none. */
  String spokenIn(String text) {
    return spellings.stream()
        .filter(spelling -> pattern(List.of(spelling)).matcher(text).find())
        .findFirst()
        .orElse(target);
  }

  /** The text with a word in place of the names. */
  String replaced(String text, String word) {
    return pattern.matcher(text).replaceAll(" " + word + " ");
  }
}
