package io.earshot.app.command;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.io.PrintWriter;
import java.util.List;

/**
 * A query as a tree.
 *
 * @param node AND, OR, NOT, NEAR with its number, or a leaf as it is written in a query
 * @param parts what AND, OR, NOT, NEAR are about
 */
record QueryTree(String node, List<QueryTree> parts) {
  static QueryTree of(MentionQuery query) {
    return query.accept(new QueryTrees());
  }

  static QueryTree leaf(MentionQuery query) {
    return new QueryTree(QueryPrinter.print(query), List.of());
  }

  static QueryTree of(String node, List<MentionQuery> parts) {
    return new QueryTree(node, parts.stream().map(QueryTree::of).toList());
  }

  void print(PrintWriter out, String indent) {
    out.println(indent + node);
    parts.forEach(part -> part.print(out, indent + "  "));
  }
}
