package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Something that the sentiment of a text is wanted towards, and where a text speaks of it: by its
 * names as they are, as a tag or a handle, in any case, with an 's. Thread-safe; made once for all
 * texts, for what finds its names is costly to make.
 */
public final class Target {
  private final String name;
  private final List<String> written;
  private final List<Spellings> each;
  private final Spellings any;

  /**
   * @param name of a brand, product or person: what the answer is given for; never null
   * @param aliases other words that stand for it; null means none
   */
  public Target(String name, List<String> aliases) {
    this.name = requireNonNull(name, "name is null");
    this.written =
        Stream.concat(Stream.of(name), aliases == null ? Stream.of() : aliases.stream())
            .filter(spelling -> !Spellings.bare(spelling).isEmpty())
            .toList();
    this.each = written.stream().map(one -> new Spellings(List.of(one))).toList();
    this.any = each.size() == 1 ? each.get(0) : new Spellings(written);
  }

  /** What the answer is given for. */
  public String name() {
    return name;
  }

  /** Whether a text speaks of it. */
  public boolean isIn(String text) {
    return any.in(text).find();
  }

  /** Where a text speaks of it, in order. */
  public List<MatchResult> in(String text) {
    return any.in(text).results().toList();
  }

  /** The first of its names that a text speaks; its own if the text speaks none. */
  public String spokenIn(String text) {
    for (int at = 0; at < each.size(); at++) {
      if (each.get(at).in(text).find()) {
        return written.get(at);
      }
    }
    return name;
  }

  /** The text with a word in place of its names. */
  public String replaced(String text, String word) {
    return any.in(text).replaceAll(" " + word + " ");
  }

  @Override
  public String toString() {
    return name;
  }
}
