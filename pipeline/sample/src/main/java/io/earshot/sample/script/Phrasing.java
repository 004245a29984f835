package io.earshot.sample.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a text of a {@link Scene} into words, other words in every round. */
record Phrasing(String joint, Map<String, List<String>> words) {
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?]\\s+|\\n)$");

  /**
   * @param segments each a list of alternatives
   * @param round how often the scene was played before: as long as a segment has alternatives that
   *     were not used, one of them is used
   * @param chance decides what the round does not
   */
  String say(List<List<String>> segments, long round, Chance chance) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      String segment = choose(segments.get(i), i, round);
      append(text, resolve(segment, chance.of(i)));
    }
    return text.toString();
  }

  /** Every full cycle shifts the segments against each other, so that combinations are new. */
  private static String choose(List<String> alternatives, int segment, long round) {
    int size = alternatives.size();
    long cycle = round / size;
    return alternatives.get((int) ((round + cycle * segment) % size));
  }

  private void append(StringBuilder text, String segment) {
    if (!segment.isEmpty() && !text.isEmpty() && !segment.startsWith("\n")) {
      text.append(joint);
    }
    text.append(segment);
  }

  private String resolve(String segment, Chance chance) {
    Matcher matcher = CHOICE.matcher(segment);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(
                cased(pick(match, chance.of(match.start())), segment, match.start())));
  }

  /** Sentences begin with a capital even where a chosen word begins them. */
  private static String cased(String word, String segment, int start) {
    boolean begins = SENTENCE_START.matcher(segment.substring(0, start)).find();
    return begins && !word.isEmpty()
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private String pick(MatchResult match, Chance chance) {
    List<String> options = options(match.group(1));
    return options.get(chance.below(options.size()));
  }

  private List<String> options(String choice) {
    if (choice.contains("|")) {
      return List.of(choice.split("\\|", -1));
    }
    List<String> named = words.get(choice);
    if (named == null) {
      throw new IllegalArgumentException("no words are named {" + choice + "}");
    }
    return named;
  }
}
