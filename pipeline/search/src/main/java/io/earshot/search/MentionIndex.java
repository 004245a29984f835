package io.earshot.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads an index: Lucene embedded, Elasticsearch on a cluster; the same set of posts for the same
 * query. Thread-safe.
 */
public interface MentionIndex extends AutoCloseable {
  /**
   * Searches.
   *
   * @throws QueryException if the query text is not valid; the message names the column and the
   *     remedy
   */
  SearchResult search(SearchRequest request) throws IOException, QueryException;

  /** The mention of a post id. */
  Optional<Mention> find(String id) throws IOException;

  /**
   * The posts of a conversation, oldest first.
   *
   * @param limit the most posts given
   */
  List<Mention> conversation(String conversation, int limit) throws IOException;

  /** How many posts the index holds. */
  long count() throws IOException;

  @Override
  void close() throws IOException;
}
