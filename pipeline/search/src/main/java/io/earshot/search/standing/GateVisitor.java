package io.earshot.search.standing;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;

/**
 * Goes through a query with the one distinction that the gate makes: what a post has before it is
 * analysed, and what only analysis, copies or trackers tell, or its date.
 *
 * @param <R> what it gives
 */
interface GateVisitor<R> extends QueryVisitor<R> {
  /** A word or value that a post has, or has not, from the first. */
  R known(MentionQuery leaf);

  /** What is not known yet. */
  R unknown(MentionQuery leaf);

  @Override
  default R words(MentionQuery.Words words) {
    return known(words);
  }

  @Override
  default R exact(MentionQuery.Exact exact) {
    return known(exact);
  }

  @Override
  default R near(MentionQuery.Near near) {
    return known(near);
  }

  @Override
  default R wildcard(MentionQuery.Wildcard wildcard) {
    return known(wildcard);
  }

  @Override
  default R value(MentionQuery.Value value) {
    return value.field().isDerived() ? unknown(value) : known(value);
  }

  @Override
  default R published(MentionQuery.Published published) {
    return unknown(published);
  }
}
