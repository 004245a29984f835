package io.earshot.nlp.target;

import io.earshot.nlp.sentence.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name, and where a text speaks it: as it is, as a tag or a handle, in any case, with an 's. */
final class Name {
  private final String target;
  private final Pattern pattern;

  Name(String target) {
    this.target = target;
    this.pattern = pattern(target);
  }

  private static Pattern pattern(String target) {
    String words =
        Arrays.stream(target.strip().replaceAll("^[@#]+", "").split("[\\s_-]+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s_-]*"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])[@#]?" + words + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  String target() {
    return target;
  }

  boolean isIn(String text) {
    return !target.isBlank() && pattern.matcher(text).find();
  }

  List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (!target.isBlank() && matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** The text with a word in place of the name. */
  String replaced(String text, String word) {
    return target.isBlank() ? text : pattern.matcher(text).replaceAll(" " + word + " ");
  }
}
