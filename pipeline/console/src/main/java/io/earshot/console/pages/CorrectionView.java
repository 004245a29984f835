package io.earshot.console.pages;

import io.earshot.search.Correction;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.search.query.KeywordField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What somebody says of a post, and what can be said.
 *
 * @param address where it is said
 * @param by who says so; null if nobody does
 * @param at when; null if nobody does
 * @param sentiments of the post as a whole
 * @param brands what it matches, if it matches any
 * @param topics what it may be about, if there are any
 */
public record CorrectionView(
    String address,
    String by,
    Moment at,
    List<Choice> sentiments,
    List<Brand> brands,
    List<Choice> intents,
    List<Choice> topics) {

  /**
   * Something that can be said.
   *
   * @param value empty says nothing
   */
  public record Choice(String value, String label, boolean chosen) {}

  /** The sentiment towards something that is watched. */
  public record Brand(String name, List<Choice> sentiments) {}

  static CorrectionView of(Mention mention, List<String> topics, Instant now) {
    Correction said = mention.correction() == null ? Correction.NONE : mention.correction();
    return new CorrectionView(
        Hit.address(mention.id()) + "/correction",
        said.by(),
        Moment.of(said.at(), now),
        sentiments(said.sentiment()),
        matches(mention).stream().map(match -> brand(match.tracker(), said)).toList(),
        choices(KeywordField.INTENT.choices(), Understood::label, mention.intents()),
        choices(topics, topic -> topic, mention.topics()));
  }

  private static List<Choice> choices(
      Collection<String> values, UnaryOperator<String> label, List<String> chosen) {
    return values.stream()
        .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
        .toList();
  }

  private static List<TrackerMatch> matches(Mention mention) {
    return mention.trackers() == null ? List.of() : mention.trackers();
  }

  private static Brand brand(String tracker, Correction said) {
    String chosen =
        said.towards().stream()
            .filter(one -> one.tracker().equals(tracker))
            .map(Correction.Towards::sentiment)
            .findFirst()
            .orElse(null);
    return new Brand(tracker, sentiments(chosen));
  }

  private static List<Choice> sentiments(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "as found", chosen == null));
    for (String sentiment : KeywordField.SENTIMENT.choices()) {
      String label = sentiment.substring(0, 1).toUpperCase(Locale.ROOT) + sentiment.substring(1);
      choices.add(new Choice(sentiment, label, sentiment.equals(chosen)));
    }
    return choices;
  }
}
