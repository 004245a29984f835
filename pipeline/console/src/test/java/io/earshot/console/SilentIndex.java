package io.earshot.console;

import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An index that answers some searches and then nothing, as an Elasticsearch that is stopped.
 *
 * @param answers until it falls silent
 */
record SilentIndex(Iterator<SearchResult> answers) implements MentionIndex {
  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    if (answers.hasNext()) {
      return answers.next();
    }
    throw silence();
  }

  @Override
  public Optional<Mention> find(String id) throws IOException {
    throw silence();
  }

  @Override
  public List<Mention> conversation(String conversation, int limit) throws IOException {
    throw silence();
  }

  @Override
  public long count() throws IOException {
    throw silence();
  }

  @Override
  public ScanBatch scan(String query, Filters filters, String after, int size) throws IOException {
    throw silence();
  }

  @Override
  public SortedMap<Long, Long> hourly(String query, Filters filters) throws IOException {
    throw silence();
  }

  @Override
  public List<String> idsPublishedBefore(String source, Instant instant, int limit)
      throws IOException {
    throw silence();
  }

  @Override
  public void close() {}

  private static IOException silence() {
    return new IOException("Connection refused");
  }
}
