package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.search.elasticsearch.ElasticsearchDocuments.Kept;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.QueryParser;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads an index of Elasticsearch. */
final class ElasticsearchReader implements MentionIndex {
  private final Connection connection;

  ElasticsearchReader(Connection connection) {
    this.connection = connection;
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException, QueryException {
    PageToken after = request.after() == null ? null : PageToken.decode(request.after());
    return new ElasticsearchSearch(connection, request, QueryParser.parse(request.query()), after)
        .run();
  }

  @Override
  public Optional<Mention> find(String id) throws IOException {
    return new Documents(connection)
        .read(List.of(ElasticsearchDocuments.id(id))).values().stream()
            .map(found -> found.source().mention())
            .findFirst();
  }

  @Override
  public List<Mention> conversation(String conversation, int limit) throws IOException {
    return mentions(
        oldest(ElasticsearchQueries.term(KeywordField.CONVERSATION, conversation), null, limit));
  }

  @Override
  public long count() throws IOException {
    return connection.call(c -> c.count(r -> r.index(connection.alias()))).count();
  }

  @Override
  public ScanBatch scan(String query, Filters filters, String after, int size)
      throws IOException, QueryException {
    Query compiled = ElasticsearchQueries.compile(QueryParser.parse(query), filters);
    List<Hit<Kept>> hits = oldest(compiled, after == null ? null : PageToken.decode(after), size);
    String next =
        hits.size() < size
            ? null
            : Orders.OLDEST.token("", hits.get(hits.size() - 1).sort()).encode();
    return new ScanBatch(mentions(hits), next);
  }

  @Override
  public SortedMap<Long, Long> hourly(String query, Filters filters)
      throws IOException, QueryException {
    Query compiled = ElasticsearchQueries.compile(QueryParser.parse(query), filters);
    return Facets.hours(
        connection
            .call(
                c ->
                    c.search(
                        s ->
                            s.index(connection.alias())
                                .query(compiled)
                                .size(0)
                                .allowPartialSearchResults(false)
                                .aggregations(Facets.HOURS, Facets.time(CalendarInterval.Hour)),
                        Void.class))
            .aggregations());
  }

  @Override
  public List<String> idsPublishedBefore(String source, Instant instant, int limit)
      throws IOException {
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(
                            ElasticsearchQueries.term(KeywordField.SOURCE, source),
                            ElasticsearchQueries.published(null, instant))));
    return mentions(oldest(query, null, limit)).stream().map(Mention::id).toList();
  }

  private List<Hit<Kept>> oldest(Query query, PageToken after, int size) throws IOException {
    var search =
        new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
            .index(connection.alias())
            .query(query)
            .size(size)
            .sort(Orders.OLDEST.sort())
            .trackTotalHits(t -> t.enabled(false))
            .allowPartialSearchResults(false);
    if (after != null) {
      search.searchAfter(Orders.OLDEST.after(after));
    }
    return connection.call(c -> c.search(search.build(), Kept.class)).hits().hits();
  }

  private static List<Mention> mentions(List<Hit<Kept>> hits) {
    return hits.stream().map(hit -> hit.source().mention()).toList();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
