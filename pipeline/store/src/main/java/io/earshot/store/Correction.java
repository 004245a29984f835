package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says of a post otherwise than the engine, or says with it. Values are as queries
 * name them; what is null stays as the engine found it.
 *
 * @param post id of the post, never null
 * @param author id of its author; null if nobody is named
 * @param sentiment of the post as a whole
 * @param towards sentiment towards trackers; never null
 * @param intents all that hold; none is possible
 * @param topics all that hold; none is possible
 * @param by who says so, never null
 * @param at when, never null
 * @param judgements what the engine said at that time, for each tracker that the post matches;
 *     never null
 */
public record Correction(
    String post,
    String author,
    String sentiment,
    List<Towards> towards,
    List<String> intents,
    List<String> topics,
    String by,
    Instant at,
    List<Judgement> judgements) {

  /** The sentiment towards a tracker. */
  public record Towards(String tracker, String sentiment) {
    public Towards {
      requireNonNull(tracker, "tracker is null");
      requireNonNull(sentiment, "sentiment is null");
    }
  }

  /**
   * What an engine said of the sentiment towards a tracker.
   *
   * @param verdict as queries name it, never null
   * @param negative probability, as the others; before any calibration
   */
  public record Judgement(
      String tracker, String verdict, double negative, double neutral, double positive) {
    public Judgement {
      requireNonNull(tracker, "tracker is null");
      requireNonNull(verdict, "verdict is null");
    }
  }

  public Correction {
    requireNonNull(post, "post is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
    towards = towards == null ? List.of() : List.copyOf(towards);
    intents = intents == null ? null : List.copyOf(intents);
    topics = topics == null ? null : List.copyOf(topics);
    judgements = judgements == null ? List.of() : List.copyOf(judgements);
  }

  /**
   * What is said of the sentiment towards a tracker.
   *
   * @return what is said of the whole post where nothing is said of it alone; null if neither is
   */
  public String towards(String tracker) {
    return towards.stream()
        .filter(one -> one.tracker().equals(tracker))
        .map(Towards::sentiment)
        .findFirst()
        .orElse(sentiment);
  }
}
