package io.earshot.console.pages;

import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import java.util.Locale;

/**
 * A sentiment in words.
 *
 * @param name {@code negative}, {@code neutral} or {@code positive}; also its style
 * @param sign a shape beside the colour
 * @param label with a capital
 * @param percent how sure the model is, 0 to 100
 */
public record Mood(String name, String sign, String label, int percent) {
  /** How a post feels as a whole; null where that is not known. */
  static Mood of(Mention mention) {
    Sentiment found = mention.analysis() == null ? null : mention.analysis().sentiment();
    return of(mention.sentiment(), found);
  }

  /** How a post feels about a tracker that it matches; null where that is not known. */
  static Mood of(Mention mention, TrackerMatch match) {
    return of(mention.towards(match), mention.felt(match));
  }

  private static Mood of(String verdict, Sentiment found) {
    if (verdict == null) {
      return null;
    }
    Polarity polarity = Polarity.valueOf(verdict.toUpperCase(Locale.ROOT));
    return of(polarity, found == null ? 0 : percent(probability(found, polarity)));
  }

  /** Null for null. */
  static Mood of(Sentiment sentiment) {
    return sentiment == null
        ? null
        : of(sentiment.label(), percent(probability(sentiment, sentiment.label())));
  }

  static Mood of(Polarity polarity, int percent) {
    String name = polarity.name().toLowerCase(Locale.ROOT);
    String label = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new Mood(name, sign(polarity), label, percent);
  }

  static int percent(double probability) {
    return (int) Math.round(probability * 100);
  }

  private static double probability(Sentiment sentiment, Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> sentiment.negative();
      case NEUTRAL -> sentiment.neutral();
      case POSITIVE -> sentiment.positive();
    };
  }

  private static String sign(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> "▼";
      case NEUTRAL -> "●";
      case POSITIVE -> "▲";
    };
  }
}
