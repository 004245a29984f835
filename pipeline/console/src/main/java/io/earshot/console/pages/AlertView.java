package io.earshot.console.pages;

import io.earshot.nlp.Polarity;
import io.earshot.search.Span;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRow;
import io.earshot.store.RuleKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An alert in words.
 *
 * @param kind such as "Spike"
 * @param unread whether nobody has seen it
 * @param expected null where the rule expects nothing
 * @param probability null where there is none
 */
public record AlertView(
    String id,
    String address,
    String title,
    String why,
    String rule,
    String kind,
    boolean unread,
    Moment raised,
    Moment window,
    String observed,
    String expected,
    String probability,
    List<Post> posts) {
  private static final MathContext TWO_DIGITS = new MathContext(2);
  private static final double LEAST_SHOWN = 1e-12;

  /** A post in words. */
  public record Post(
      List<Piece> heading,
      List<Piece> excerpt,
      String address,
      String link,
      String author,
      Moment published,
      Mood mood) {
    static Post of(AlertPost post, Instant now) {
      return new Post(
          Excerpt.whole(post.title(), spans(post.titleSpans())),
          Excerpt.whole(post.excerpt(), spans(post.excerptSpans())),
          Hit.address(post.id()),
          Words.link(post.url()),
          post.author(),
          Moment.of(post.published(), now),
          mood(post.sentiment()));
    }

    private static Mood mood(String sentiment) {
      return Stream.of(Polarity.values())
          .filter(polarity -> polarity.name().equalsIgnoreCase(sentiment))
          .findFirst()
          .map(polarity -> Mood.of(polarity, 100))
          .orElse(null);
    }

    private static List<Span> spans(List<AlertPost.Span> spans) {
      return spans.stream().map(span -> new Span(span.start(), span.end())).toList();
    }
  }

  static AlertView of(AlertRow row, Instant now) {
    Alert alert = row.alert();
    return new AlertView(
        row.id(),
        "/alerts/" + row.id(),
        alert.title(),
        alert.why(),
        alert.rule(),
        kind(alert.kind()),
        !row.seen(),
        Moment.of(alert.raised(), now),
        Moment.of(alert.window(), now),
        alert.observed() == null ? null : Words.number(alert.observed()),
        alert.expected() == null ? null : oneDecimal(alert.expected()),
        alert.probability() == null ? null : probability(alert.probability()),
        alert.posts().stream().map(post -> Post.of(post, now)).toList());
  }

  private static String kind(RuleKind kind) {
    return switch (kind) {
      case EACH -> "Post";
      case DIGEST -> "Digest";
      case SPIKE -> "Spike";
    };
  }

  private static String oneDecimal(double number) {
    return String.format(Locale.ENGLISH, "%,.1f", number);
  }

  /** Such as "1 in 12,000": people read that better than a power of ten. */
  private static String probability(double probability) {
    if (probability < LEAST_SHOWN) {
      return "less than 1 in a million million";
    }
    BigDecimal hours = BigDecimal.valueOf(1 / probability).round(TWO_DIGITS);
    return "1 in " + String.format(Locale.ENGLISH, "%,.0f", hours);
  }
}
