package io.earshot.search.lucene;

import io.earshot.search.Facet;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.FacetCount;
import io.earshot.search.SearchResult.Hit;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.highlight.Highlighter;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.MentionQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One search. */
final class LuceneSearch {
  private final Searchers searchers;
  private final SearchRequest request;
  private final Orders order;
  private final Query query;
  private final PageToken after;
  private final Highlighter highlighter;
  private final Map<Facet, ValueCounts> facets = new EnumMap<>(Facet.class);
  private final TimeCounts days = new TimeCounts(TimeUnit.DAYS);

  /**
   * @param after where the page starts, or null for the first
   */
  LuceneSearch(Searchers searchers, SearchRequest request, MentionQuery query, PageToken after) {
    this.searchers = searchers;
    this.request = request;
    this.order = Orders.of(request.order());
    this.query = LuceneQueries.compile(query, request.filters());
    this.after = after;
    this.highlighter = new Highlighter(query);
    request
        .facets()
        .forEach(facet -> facets.put(facet, new ValueCounts(MentionDocument.field(facet))));
  }

  SearchResult run(IndexSearcher searcher) throws IOException {
    TopDocs found = collect(searcher);
    int size = Math.min(request.size(), found.scoreDocs.length);
    boolean more = size > 0 && found.scoreDocs.length > size;
    return new SearchResult(
        found.totalHits.value,
        hits(searcher, found.scoreDocs, size),
        more ? next(searcher, (FieldDoc) found.scoreDocs[size - 1]) : null,
        counts(searcher),
        days.days());
  }

  /** Asks for one hit more than the page holds, to know whether there is a next page. */
  private TopDocs collect(IndexSearcher searcher) throws IOException {
    TopFieldCollector top =
        new TopFieldCollectorManager(
                order.sort(), request.size() + 1, order.after(after), Integer.MAX_VALUE)
            .newCollector();
    List<Collector> collectors = new ArrayList<>(facets.values());
    collectors.add(top);
    if (request.histogram()) {
      collectors.add(days);
    }
    searcher.search(query(searcher), new Single<>(MultiCollector.wrap(collectors)));
    return top.topDocs();
  }

  private Query query(IndexSearcher searcher) throws IOException {
    return request.near() == null ? query : Nearest.among(query, request.near(), searcher);
  }

  private List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found, int size) throws IOException {
    List<Hit> hits = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Mention mention = LuceneDocuments.mention(searcher, found[i].doc);
      hits.add(highlighter.hit(mention, score((FieldDoc) found[i])));
    }
    return hits;
  }

  private double score(FieldDoc hit) {
    double score = order.score(hit);
    return request.near() == null || order != Orders.RELEVANCE ? score : Nearness.cosine(score);
  }

  private String next(IndexSearcher searcher, FieldDoc last) throws IOException {
    return order.token(snapshot(searcher), last).encode();
  }

  /** Scores change with every post that arrives: their pages are read from one state. */
  private String snapshot(IndexSearcher searcher) throws IOException {
    if (order != Orders.RELEVANCE) {
      return "";
    }
    return after == null ? searchers.snapshot(searcher) : after.snapshot();
  }

  private Map<Facet, List<FacetCount>> counts(IndexSearcher searcher) throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, ValueCounts> facet : facets.entrySet()) {
      List<FacetCount> top = facet.getValue().top(SearchResult.MAX_FACET_VALUES);
      counts.put(facet.getKey(), facet.getKey() == Facet.AUTHOR ? named(searcher, top) : top);
    }
    return counts;
  }

  private static List<FacetCount> named(IndexSearcher searcher, List<FacetCount> authors)
      throws IOException {
    List<FacetCount> named = new ArrayList<>();
    for (FacetCount author : authors) {
      named.add(
          new FacetCount(
              author.value(), AuthorNames.newest(searcher, author.value()), author.count()));
    }
    return named;
  }
}
