package io.earshot.app.command;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;
import java.util.List;

/** Makes trees of queries. */
final class QueryTrees implements QueryVisitor<QueryTree> {
  @Override
  public QueryTree everything(MentionQuery.Everything everything) {
    return QueryTree.leaf(everything);
  }

  @Override
  public QueryTree and(MentionQuery.And and) {
    return QueryTree.of("AND", and.clauses());
  }

  @Override
  public QueryTree or(MentionQuery.Or or) {
    return QueryTree.of("OR", or.clauses());
  }

  @Override
  public QueryTree not(MentionQuery.Not not) {
    return QueryTree.of("NOT", List.of(not.clause()));
  }

  @Override
  public QueryTree words(MentionQuery.Words words) {
    return QueryTree.leaf(words);
  }

  @Override
  public QueryTree exact(MentionQuery.Exact exact) {
    return QueryTree.leaf(exact);
  }

  @Override
  public QueryTree near(MentionQuery.Near near) {
    return QueryTree.of("NEAR/" + near.distance(), near.operands());
  }

  @Override
  public QueryTree wildcard(MentionQuery.Wildcard wildcard) {
    return QueryTree.leaf(wildcard);
  }

  @Override
  public QueryTree value(MentionQuery.Value value) {
    return QueryTree.leaf(value);
  }

  @Override
  public QueryTree published(MentionQuery.Published published) {
    return QueryTree.leaf(published);
  }
}
