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
