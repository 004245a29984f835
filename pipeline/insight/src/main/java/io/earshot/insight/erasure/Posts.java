package io.earshot.insight.erasure;

import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import java.io.IOException;
import java.util.List;

/** Goes through an index, a batch at a time. */
final class Posts {
  private Posts() {}

  /** What is done with posts. */
  @FunctionalInterface
  interface Use {
    void of(List<Mention> posts) throws IOException;
  }

  /**
   * Shows every post that matches.
   *
   * @param query null for every post
   */
  static void each(MentionIndex index, String query, Use use) throws IOException {
    String next = null;
    do {
      ScanBatch batch = scan(index, query, next);
      use.of(batch.mentions());
      next = batch.next();
    } while (next != null);
  }

  private static ScanBatch scan(MentionIndex index, String query, String after) throws IOException {
    try {
      return index.scan(query, Filters.NONE, after, SearchRequest.MAX_SIZE);
    } catch (QueryException impossible) {
      throw new IllegalStateException(
          "a query that was made here is not one: " + query, impossible);
    }
  }

  /** Posts by whoever has this id, handle or name. */
  static String by(String author) {
    return "author:" + quoted(author);
  }

  /** Posts that are tied to a customer. */
  static String of(String customer) {
    return "customer:" + quoted(customer);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
