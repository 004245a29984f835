package io.earshot.search.lucene;

import static io.earshot.search.lucene.LuceneQueries.published;
import static io.earshot.search.lucene.LuceneQueries.term;

import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.document.Keys;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryParser;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Reads a Lucene index. */
final class LuceneReader implements MentionIndex {
  private final LuceneIndex index;
  private boolean closed;

  LuceneReader(LuceneIndex index) {
    this.index = index;
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException, QueryException {
    MentionQuery query = QueryParser.parse(request.query());
    PageToken after = request.after() == null ? null : PageToken.decode(request.after());
    return index.<SearchResult, QueryException>read(
        searchers -> {
          LuceneSearch search = new LuceneSearch(searchers, request, query, after);
          return request.order() == Order.RELEVANCE && after != null
              ? searchers.search(after.snapshot(), search::run)
              : searchers.search(search::run);
        });
  }

  @Override
  public Optional<Mention> find(String id) throws IOException {
    return Optional.ofNullable(read(searchers -> searchers.find(Keys.bounded(id))));
  }

  @Override
  public List<Mention> conversation(String conversation, int limit) throws IOException {
    Query query = term(KeywordField.CONVERSATION, conversation);
    return search(searcher -> OldestFirst.mentions(searcher, query, limit));
  }

  @Override
  public long count() throws IOException {
    return search(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public ScanBatch scan(String query, Filters filters, String after, int size)
      throws IOException, QueryException {
    Query compiled = LuceneQueries.compile(QueryParser.parse(query), filters);
    PageToken token = after == null ? null : PageToken.decode(after);
    return search(searcher -> OldestFirst.batch(searcher, compiled, token, size));
  }

  @Override
  public SortedMap<Long, Long> hourly(String query, Filters filters)
      throws IOException, QueryException {
    Query compiled = LuceneQueries.compile(QueryParser.parse(query), filters);
    return search(
        searcher -> {
          TimeCounts hours = new TimeCounts(TimeUnit.HOURS);
          searcher.search(compiled, new Single<>(hours));
          return hours.counts();
        });
  }

  @Override
  public List<String> idsPublishedBefore(String source, Instant instant, int limit)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(term(KeywordField.SOURCE, source), Occur.FILTER)
            .add(published(null, instant), Occur.FILTER)
            .build();
    return search(searcher -> OldestFirst.mentions(searcher, query, limit)).stream()
        .map(Mention::id)
        .toList();
  }

  private <T> T search(Searchers.Use<T> use) throws IOException {
    return read(searchers -> searchers.search(use));
  }

  private <T> T read(LuceneIndex.Reading<T, RuntimeException> reading) throws IOException {
    return index.read(reading);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      index.release();
    }
  }
}
