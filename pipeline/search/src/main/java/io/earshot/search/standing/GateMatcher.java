package io.earshot.search.standing;

import java.util.Map;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Notes the queries that a post passes. */
final class GateMatcher extends CandidateMatcher<QueryMatch> {
  private final Asking post;

  GateMatcher(IndexSearcher searcher, Asking post) {
    super(searcher);
    this.post = post;
  }

  @Override
  protected void matchQuery(String id, Query query, Map<String, String> metadata) {
    if (post.passes((Watch) query)) {
      addMatch(new QueryMatch(id), 0);
    }
  }

  @Override
  public QueryMatch resolve(QueryMatch first, QueryMatch second) {
    return first;
  }
}
