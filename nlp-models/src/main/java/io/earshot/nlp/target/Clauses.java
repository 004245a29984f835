package io.earshot.nlp.target;

import io.earshot.nlp.sentence.Sentences;
import io.earshot.nlp.sentence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of sentences that may feel differently: they are parted where a sentence turns. */
final class Clauses {
  private static final String TURNING =
      "(?:but|whereas|while|although|though|however|yet|except|unlike"
          + "|aber|jedoch|dagegen|während|obwohl|pero|aunque|mientras|mais|alors que|tandis que"
          + "|pourtant|ma|però|invece|mentre|maar|terwijl|echter|hoewel|mas|porém|enquanto|embora)";

  private static final Pattern TURN =
      Pattern.compile(
          "(?iu)[,;:]?\\s+(?="
              + TURNING
              + "\\s)"
              + "|\\s*;\\s+|\\s+[-\\u2013\\u2014]+\\s+|,\\s+(?=(?:and|so|then|now|meanwhile)\\s)");

  private static final Pattern AGAINST =
      Pattern.compile("(?iu)^" + TURNING + "(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

  /** Where a sentence that begins with its turn goes on: "while X fails, Y works". */
  private static final Pattern COMMA = Pattern.compile(",\\s+");

  /**
   * One of them.
   *
   * @param turns whether it turns against what was said before
   */
  record Clause(String text, boolean turns) {}

  private Clauses() {}

  static List<Clause> of(String text) {
    List<Clause> clauses = new ArrayList<>();
    for (Span sentence : Sentences.of(text)) {
      part(sentence.of(text), clauses);
    }
    return clauses;
  }

  private static void part(String sentence, List<Clause> clauses) {
    Matcher turn = (AGAINST.matcher(sentence).matches() ? COMMA : TURN).matcher(sentence);
    int start = 0;
    while (turn.find()) {
      add(sentence.substring(start, turn.start()), clauses);
      start = turn.end();
    }
    add(sentence.substring(start), clauses);
  }

  private static void add(String text, List<Clause> clauses) {
    if (!text.isBlank()) {
      clauses.add(new Clause(text.strip(), AGAINST.matcher(text).matches()));
    }
  }
}
