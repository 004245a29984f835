package io.earshot.console.corrections;

import io.earshot.console.web.Choices;
import io.earshot.search.query.KeywordField;
import java.util.List;
import java.util.Map;

/**
 * What somebody says of a post; what is null stays as the engine finds it.
 *
 * @param sentiment of the post as a whole
 * @param towards sentiment by the name of a tracker that the post matches
 * @param intents all that hold; none is possible
 * @param topics all that hold; none is possible
 * @param by who says so
 */
public record NewCorrection(
    String sentiment,
    Map<String, String> towards,
    List<String> intents,
    List<String> topics,
    String by) {

  /** Only the sentiment towards a tracker. */
  static NewCorrection towards(String tracker, String sentiment, String by) {
    return new NewCorrection(null, Map.of(tracker, sentiment), null, null, by);
  }

  public NewCorrection {
    towards = towards == null ? Map.of() : Map.copyOf(towards);
    intents = intents == null ? null : List.copyOf(intents);
    topics = topics == null ? null : List.copyOf(topics);
  }

  /** Whether it says nothing. */
  boolean isEmpty() {
    return sentiment == null && towards.isEmpty() && intents == null && topics == null;
  }

  /** The sentiment of the post, or a problem if there is none of this name. */
  String checkedSentiment() {
    return sentiment == null ? null : sentiment("sentiment", sentiment);
  }

  static String sentiment(String name, String value) {
    return Choices.read(name, KeywordField.SENTIMENT.choices(), value);
  }

  /** The intents, each once, or a problem if there is none of such a name. */
  List<String> checkedIntents() {
    return intents == null
        ? null
        : intents.stream()
            .map(one -> Choices.read("intents", KeywordField.INTENT.choices(), one))
            .distinct()
            .toList();
  }
}
