package io.earshot.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads an index: Lucene embedded, Elasticsearch on a cluster; the same set of posts for the same
 * query. A write is seen by searches at most about a second later, by {@link #find} at once.
 * Thread-safe.
 */
public interface MentionIndex extends AutoCloseable {
  /**
   * Searches.
   *
   * @throws QueryException if the query text or the page token is not valid; the message names the
   *     column and the remedy
   */
  SearchResult search(SearchRequest request) throws IOException, QueryException;

  /** The mention of a post id. */
  Optional<Mention> find(String id) throws IOException;

  /**
   * The posts of a conversation, oldest first.
   *
   * @param limit the most posts given, 1 to {@link SearchRequest#MAX_SIZE}
   */
  List<Mention> conversation(String conversation, int limit) throws IOException;

  /** How many posts the index holds. */
  long count() throws IOException;

  /**
   * Reads every mention that matches, oldest first (ties by id), a batch a call: for export and
   * re-analysis. A mention that is there all the while and keeps its {@link Mention#published} is
   * given exactly once, however long it takes and whatever is written meanwhile. A batch costs the
   * same however far the scan is.
   *
   * @param query in the query language; empty or null finds every post
   * @param filters narrow the result; never null
   * @param after {@link ScanBatch#next} of the batch before, or null for the first
   * @param size the most mentions given, 1 to {@link SearchRequest#MAX_SIZE}
   */
  ScanBatch scan(String query, Filters filters, String after, int size)
      throws IOException, QueryException;

  /**
   * How many posts that match were published in each hour; hours without posts are left out.
   *
   * @param query in the query language; empty or null finds every post
   * @param filters narrow the result to at most seven years; never null
   * @return counts by hours since 1970 (UTC), oldest first
   */
  SortedMap<Long, Long> hourly(String query, Filters filters) throws IOException, QueryException;

  /**
   * Ids of posts that a source no longer keeps: feed them to {@link IndexOperation#delete} and call
   * again until none is left.
   *
   * @param source name of the source
   * @param instant posts {@link Mention#published} before this are given
   * @param limit the most ids given, 1 to {@link SearchRequest#MAX_SIZE}
   */
  List<String> idsPublishedBefore(String source, Instant instant, int limit) throws IOException;

  @Override
  void close() throws IOException;
}
