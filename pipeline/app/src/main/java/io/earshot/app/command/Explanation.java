package io.earshot.app.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.standing.Gate;
import java.io.PrintWriter;

/**
 * How a query is understood.
 *
 * @param query as it is read
 * @param tree the same as a tree
 * @param gate what a post is asked before it is analysed
 * @param watchable whether it can be watched for
 * @param reason why it cannot; null if it can
 * @param lucene what Lucene is asked
 * @param elasticsearch what Elasticsearch is asked, in JSON
 */
record Explanation(
    String query,
    QueryTree tree,
    String gate,
    boolean watchable,
    String reason,
    String lucene,
    @JsonRawValue String elasticsearch) {
  static Explanation of(MentionQuery query) {
    String reason = reason(query);
    return new Explanation(
        QueryPrinter.print(query),
        QueryTree.of(query),
        QueryPrinter.print(Gate.of(query)),
        reason == null,
        reason,
        io.earshot.search.lucene.Compiled.query(query).toString(),
        io.earshot.search.elasticsearch.Compiled.query(query));
  }

  private static String reason(MentionQuery query) {
    try {
      Gate.requireWatchable(query);
      return null;
    } catch (QueryException e) {
      return e.getMessage();
    }
  }

  void print(PrintWriter out) {
    out.println(query);
    tree.print(out, "  ");
    out.println();
    out.println("gate           " + gate);
    out.println("watched for    " + (watchable ? "yes" : "no: " + reason));
    out.println("Lucene         " + lucene);
    out.println("Elasticsearch  " + elasticsearch);
  }
}
