package io.earshot.search.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** A query as a tree. Two queries that print alike are equal. */
public sealed interface MentionQuery {

  /** Calls the method for this kind of query. */
  <R> R accept(QueryVisitor<R> visitor);

  /** Every post: {@code *}. */
  record Everything() implements MentionQuery {
    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.everything(this);
    }
  }

  /**
   * Posts that match all clauses.
   *
   * @param clauses two or more
   */
  record And(List<MentionQuery> clauses) implements MentionQuery {
    public And {
      clauses = atLeastTwo(clauses);
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /**
   * Posts that match a clause.
   *
   * @param clauses two or more
   */
  record Or(List<MentionQuery> clauses) implements MentionQuery {
    public Or {
      clauses = atLeastTwo(clauses);
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.or(this);
    }
  }

  /** Posts that do not match the clause. */
  record Not(MentionQuery clause) implements MentionQuery {
    public Not {
      requireNonNull(clause, "clause is null");
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /**
   * A word, or a phrase when it has more than one token.
   *
   * @param text as written; has at least one token
   */
  record Words(TextField field, String text) implements MentionQuery {
    public Words {
      requireNonNull(field, "field is null");
      requireNonNull(text, "text is null");
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.words(this);
    }
  }

  /**
   * A word or phrase just as it is written: case and accents matter.
   *
   * @param text has at least one token
   */
  record Exact(TextField field, String text) implements MentionQuery {
    public Exact {
      requireNonNull(field, "field is null");
      requireNonNull(text, "text is null");
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.exact(this);
    }
  }

  /**
   * Words that stand near one another in a title or in a text, in any order, none within another.
   *
   * @param field of all operands
   * @param distance how many tokens may stand between them, in all; 0 or more
   * @param operands two or more; {@link Words}, {@link Exact}, {@link Wildcard}, or an {@link Or}
   *     of such
   */
  record Near(TextField field, int distance, List<MentionQuery> operands) implements MentionQuery {
    public Near {
      requireNonNull(field, "field is null");
      operands = atLeastTwo(operands);
    }

    /** The words of which one is to stand in the place of an operand. */
    public static List<MentionQuery> alternatives(MentionQuery operand) {
      return operand instanceof Or or
          ? or.clauses().stream().flatMap(clause -> alternatives(clause).stream()).toList()
          : List.of(operand);
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.near(this);
    }
  }

  /**
   * A word of which parts are left open.
   *
   * @param pattern folded, {@code *} stands for any characters or none; never starts with it
   */
  record Wildcard(TextField field, String pattern) implements MentionQuery {
    public Wildcard {
      requireNonNull(field, "field is null");
      requireNonNull(pattern, "pattern is null");
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.wildcard(this);
    }
  }

  /**
   * A value of a field that is not text.
   *
   * @param value as written
   * @param prefix whether values that start so match too
   */
  record Value(KeywordField field, String value, boolean prefix) implements MentionQuery {
    public Value {
      requireNonNull(field, "field is null");
      requireNonNull(value, "value is null");
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.value(this);
    }
  }

  /**
   * Posts published in a stretch of time.
   *
   * @param from earliest, inclusive; null for open
   * @param to latest, exclusive; null for open
   */
  record Published(Instant from, Instant to) implements MentionQuery {
    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
      return visitor.published(this);
    }
  }

  private static List<MentionQuery> atLeastTwo(List<MentionQuery> clauses) {
    if (clauses.size() < 2) {
      throw new IllegalArgumentException("needs two clauses, has " + clauses.size());
    }
    return List.copyOf(clauses);
  }
}
