package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.elasticsearch.ElasticsearchDocuments.Kept;
import io.earshot.search.highlight.Highlighter;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.MentionQuery;
import java.io.IOException;
import java.util.List;

/** One search. */
final class ElasticsearchSearch {
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private final Connection connection;
  private final Snapshots snapshots;
  private final SearchRequest request;
  private final Orders order;
  private final Query query;
  private final Highlighter highlighter;
  private final PageToken after;

  /**
   * @param after where the page starts, or null for the first
   */
  ElasticsearchSearch(
      Connection connection, SearchRequest request, MentionQuery query, PageToken after) {
    this.connection = connection;
    this.snapshots = new Snapshots(connection);
    this.request = request;
    this.order = Orders.of(request.order());
    this.query = ElasticsearchQueries.compile(query, request.filters());
    this.highlighter = new Highlighter(query);
    this.after = after;
  }

  SearchResult run() throws IOException, QueryException {
    if (request.order() == Order.NEWEST || request.size() == 0) {
      return result(search(""), "");
    }
    if (after != null) {
      return later(Snapshots.of(after));
    }
    String snapshot = snapshots.open();
    SearchResult first = result(search(snapshot), snapshot);
    if (first.next() == null) {
      snapshots.close(snapshot);
    }
    return first;
  }

  private SearchResult later(String snapshot) throws IOException, QueryException {
    try {
      return result(search(snapshot), snapshot);
    } catch (Failure e) {
      if (e.status() == NOT_FOUND || e.status() == BAD_REQUEST) {
        throw PageToken.expired();
      }
      throw e;
    }
  }

  /** Asks for one hit more than the page holds, to know whether there is a next page. */
  private SearchResponse<Kept> search(String snapshot) throws IOException {
    var search =
        new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
            .size(request.size() == 0 ? 0 : request.size() + 1)
            .trackTotalHits(t -> t.enabled(true))
            .allowPartialSearchResults(false)
            .aggregations(Facets.aggregations(request));
    if (request.near() == null) {
      search.query(query);
    } else {
      search.knn(Nearest.among(query, request.near()));
    }
    if (request.size() > 0) {
      search.sort(order.sort());
    }
    if (snapshot.isEmpty()) {
      search.index(connection.alias());
    } else {
      search.pit(p -> p.id(snapshot).keepAlive(Snapshots.KEPT));
    }
    if (after != null && request.size() > 0) {
      search.searchAfter(order.after(after));
    }
    return connection.call(c -> c.search(search.build(), Kept.class));
  }

  private SearchResult result(SearchResponse<Kept> found, String snapshot) throws IOException {
    List<Hit<Kept>> hits = found.hits().hits();
    int size = Math.min(request.size(), hits.size());
    boolean more = hits.size() > size;
    return new SearchResult(
        found.hits().total().value(),
        hits.subList(0, size).stream().map(this::hit).toList(),
        more ? order.token(snapshot, hits.get(size - 1).sort()).encode() : null,
        Facets.counts(connection, request, found.aggregations()),
        Facets.days(request, found.aggregations()));
  }

  private SearchResult.Hit hit(Hit<Kept> hit) {
    return highlighter.hit(hit.source().mention(), score(hit));
  }

  private double score(Hit<Kept> hit) {
    double score = order.score(hit.sort());
    return request.near() == null || order != Orders.RELEVANCE ? score : Nearest.cosine(score);
  }
}
