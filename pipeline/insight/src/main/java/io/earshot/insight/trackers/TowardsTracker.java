package io.earshot.insight.trackers;

import static java.util.Objects.requireNonNull;

import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;
import java.util.List;

/**
 * Asks for the sentiment towards a tracker where a query asks for that of posts.
 *
 * @param tracker name, never null
 */
record TowardsTracker(String tracker) implements QueryVisitor<MentionQuery> {
  TowardsTracker {
    requireNonNull(tracker, "tracker is null");
  }

  @Override
  public MentionQuery value(MentionQuery.Value value) {
    return value.field() == KeywordField.SENTIMENT
        ? new MentionQuery.Value(KeywordField.towards(value.value()), tracker, false)
        : value;
  }

  @Override
  public MentionQuery and(MentionQuery.And and) {
    return new MentionQuery.And(each(and.clauses()));
  }

  @Override
  public MentionQuery or(MentionQuery.Or or) {
    return new MentionQuery.Or(each(or.clauses()));
  }

  private List<MentionQuery> each(List<MentionQuery> clauses) {
    return clauses.stream().map(clause -> clause.accept(this)).toList();
  }

  @Override
  public MentionQuery not(MentionQuery.Not not) {
    return new MentionQuery.Not(not.clause().accept(this));
  }

  @Override
  public MentionQuery everything(MentionQuery.Everything everything) {
    return everything;
  }

  @Override
  public MentionQuery words(MentionQuery.Words words) {
    return words;
  }

  @Override
  public MentionQuery exact(MentionQuery.Exact exact) {
    return exact;
  }

  @Override
  public MentionQuery near(MentionQuery.Near near) {
    return near;
  }

  @Override
  public MentionQuery wildcard(MentionQuery.Wildcard wildcard) {
    return wildcard;
  }

  @Override
  public MentionQuery published(MentionQuery.Published published) {
    return published;
  }
}
