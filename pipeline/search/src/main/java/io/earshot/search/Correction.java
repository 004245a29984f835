package io.earshot.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What somebody says of a post otherwise than the engine. Values are as queries name them; what is
 * null stays as the engine found it.
 *
 * @param sentiment of the post as a whole
 * @param towards sentiment towards trackers; never null
 * @param intents all that hold; none is possible
 * @param topics all that hold; none is possible
 * @param by who says so
 * @param at when
 */
@JsonInclude(JsonInclude.Include.NON_NULL) // none of the intents is not the same as not said
public record Correction(
    String sentiment,
    List<Towards> towards,
    List<String> intents,
    List<String> topics,
    String by,
    Instant at) {
  /** Nothing is corrected. */
  public static final Correction NONE = new Correction(null, null, null, null, null, null);

  /** The sentiment towards a tracker. */
  public record Towards(String tracker, String sentiment) {
    public Towards {
      requireNonNull(tracker, "tracker is null");
      requireNonNull(sentiment, "sentiment is null");
    }
  }

  public Correction {
    towards = towards == null ? List.of() : List.copyOf(towards);
    intents = intents == null ? null : List.copyOf(intents);
    topics = topics == null ? null : List.copyOf(topics);
  }

  /** The sentiment towards a tracker: alone, else of the whole post; null if neither is said. */
  String towards(String tracker) {
    return towards.stream()
        .filter(one -> one.tracker().equals(tracker))
        .map(Towards::sentiment)
        .findFirst()
        .orElse(sentiment);
  }
}
