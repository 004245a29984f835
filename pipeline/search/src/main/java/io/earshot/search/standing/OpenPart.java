package io.earshot.search.standing;

import io.earshot.search.query.MentionQuery;
import java.util.List;
import java.util.Objects;

/**
 * Finds a part of a query that matches posts by nothing they have before they are analysed; null if
 * there is none.
 *
 * @param positive false for the contrary of the query
 */
record OpenPart(boolean positive) implements GateVisitor<MentionQuery> {
  @Override
  public MentionQuery everything(MentionQuery.Everything everything) {
    return part(everything);
  }

  @Override
  public MentionQuery and(MentionQuery.And and) {
    return positive ? unlessOneIsBound(and, and.clauses()) : firstOpen(and.clauses());
  }

  @Override
  public MentionQuery or(MentionQuery.Or or) {
    return positive ? firstOpen(or.clauses()) : unlessOneIsBound(or, or.clauses());
  }

  @Override
  public MentionQuery not(MentionQuery.Not not) {
    return not.clause().accept(new OpenPart(!positive));
  }

  @Override
  public MentionQuery known(MentionQuery leaf) {
    return positive ? null : part(leaf);
  }

  @Override
  public MentionQuery unknown(MentionQuery leaf) {
    return part(leaf);
  }

  private MentionQuery part(MentionQuery query) {
    return positive ? query : new MentionQuery.Not(query);
  }

  private MentionQuery firstOpen(List<MentionQuery> clauses) {
    return clauses.stream()
        .map(clause -> clause.accept(this))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private MentionQuery unlessOneIsBound(MentionQuery whole, List<MentionQuery> clauses) {
    boolean open = clauses.stream().allMatch(clause -> clause.accept(this) != null);
    return open ? part(whole) : null;
  }
}
