package io.earshot.search.query;

/**
 * One method for each kind of {@link MentionQuery}.
 *
 * @param <R> what they give
 */
public interface QueryVisitor<R> {
  R everything(MentionQuery.Everything everything);

  R and(MentionQuery.And and);

  R or(MentionQuery.Or or);

  R not(MentionQuery.Not not);

  R words(MentionQuery.Words words);

  R exact(MentionQuery.Exact exact);

  R near(MentionQuery.Near near);

  R wildcard(MentionQuery.Wildcard wildcard);

  R value(MentionQuery.Value value);

  R published(MentionQuery.Published published);
}
