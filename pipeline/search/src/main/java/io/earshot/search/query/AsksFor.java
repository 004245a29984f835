package io.earshot.search.query;

import static java.util.Objects.requireNonNull;

/**
 * Whether a query asks for a value of a field, wherever in it.
 *
 * @param field never null
 */
public record AsksFor(KeywordField field) implements QueryVisitor<Boolean> {
  public AsksFor {
    requireNonNull(field, "field is null");
  }

  @Override
  public Boolean everything(MentionQuery.Everything everything) {
    return false;
  }

  @Override
  public Boolean and(MentionQuery.And and) {
    return and.clauses().stream().anyMatch(clause -> clause.accept(this));
  }

  @Override
  public Boolean or(MentionQuery.Or or) {
    return or.clauses().stream().anyMatch(clause -> clause.accept(this));
  }

  @Override
  public Boolean not(MentionQuery.Not not) {
    return not.clause().accept(this);
  }

  @Override
  public Boolean words(MentionQuery.Words words) {
    return false;
  }

  @Override
  public Boolean exact(MentionQuery.Exact exact) {
    return false;
  }

  @Override
  public Boolean near(MentionQuery.Near near) {
    return false;
  }

  @Override
  public Boolean wildcard(MentionQuery.Wildcard wildcard) {
    return false;
  }

  @Override
  public Boolean value(MentionQuery.Value value) {
    return value.field() == field;
  }

  @Override
  public Boolean published(MentionQuery.Published published) {
    return false;
  }
}
