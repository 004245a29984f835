package io.earshot.search.query;

import io.earshot.search.query.MentionQuery.And;
import io.earshot.search.query.MentionQuery.Everything;
import io.earshot.search.query.MentionQuery.Exact;
import io.earshot.search.query.MentionQuery.Near;
import io.earshot.search.query.MentionQuery.Not;
import io.earshot.search.query.MentionQuery.Or;
import io.earshot.search.query.MentionQuery.Published;
import io.earshot.search.query.MentionQuery.Value;
import io.earshot.search.query.MentionQuery.Wildcard;
import io.earshot.search.query.MentionQuery.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Queries over the words and values of {@link Vocabulary}. */
public final class RandomQueries {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final Random random;

  public RandomQueries(Random random) {
    this.random = random;
  }

  /** A query of at most this many levels. */
  public MentionQuery query(int levels) {
    if (levels <= 1 || random.nextInt(4) == 0) {
      return leaf();
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new And(clauses(levels));
      case 2, 3 -> new Or(clauses(levels));
      default -> new Not(query(levels - 1));
    };
  }

  private List<MentionQuery> clauses(int levels) {
    return Stream.generate(() -> query(levels - 1)).limit(2 + random.nextInt(2)).toList();
  }

  private MentionQuery leaf() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> new Words(pick(TextField.values()), Vocabulary.phrase(random));
      case 4, 5 -> new Wildcard(pick(TextField.values()), pick(Vocabulary.PATTERNS));
      case 6, 7 -> value();
      case 8 -> published();
      case 9, 10, 11 -> near(pick(TextField.values()));
      case 12 -> new Exact(pick(TextField.values()), Vocabulary.phrase(random));
      default -> random.nextInt(4) == 0 ? new Everything() : value();
    };
  }

  private MentionQuery near(TextField field) {
    int operands = random.nextInt(3) == 0 ? 3 : 2;
    return new Near(
        field, random.nextInt(4), Stream.generate(() -> operand(field)).limit(operands).toList());
  }

  private MentionQuery operand(TextField field) {
    return random.nextInt(3) == 0
        ? new Or(Stream.generate(() -> sought(field)).limit(2 + random.nextInt(2)).toList())
        : sought(field);
  }

  private MentionQuery sought(TextField field) {
    return switch (random.nextInt(6)) {
      case 0 -> new Wildcard(field, pick(Vocabulary.NEAR_PATTERNS));
      case 1 -> new Exact(field, Vocabulary.phrase(random));
      default -> new Words(field, Vocabulary.phrase(random));
    };
  }

  private MentionQuery value() {
    KeywordField field = pick(KeywordField.values());
    boolean prefix = random.nextInt(4) == 0 && Vocabulary.isOpen(field);
    String value = pick(Vocabulary.values(field));
    int length = prefix ? Math.min(value.length(), 5 + random.nextInt(3)) : value.length();
    return new Value(field, value.substring(0, length), prefix);
  }

  private MentionQuery published() {
    Instant from = START.plus(Duration.ofHours(random.nextInt(24 * 60)));
    return switch (random.nextInt(3)) {
      case 0 -> new Published(from, null);
      case 1 -> new Published(null, from);
      default -> new Published(from, from.plus(Duration.ofHours(1 + random.nextInt(24 * 30))));
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
