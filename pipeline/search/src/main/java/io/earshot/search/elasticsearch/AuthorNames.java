package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.earshot.search.SearchResult.FacetCount;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.elasticsearch.ElasticsearchDocuments.Kept;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What authors call themselves. */
final class AuthorNames {
  private static final String POST = MentionDocument.MENTION + ".post.";

  private AuthorNames() {}

  /** Authors by the name in their newest post. */
  static List<FacetCount> named(Connection connection, List<FacetCount> authors)
      throws IOException {
    if (authors.isEmpty()) {
      return authors;
    }
    Map<String, String> names = new HashMap<>();
    for (Hit<Kept> newest : newest(connection, authors).hits().hits()) {
      names.put(
          newest.fields().get(MentionDocument.AUTHOR_ID).to(String[].class)[0],
          MentionDocument.label(newest.source().mention().post().author()));
    }
    return authors.stream()
        .map(a -> new FacetCount(a.value(), names.getOrDefault(a.value(), a.value()), a.count()))
        .toList();
  }

  private static SearchResponse<Kept> newest(Connection connection, List<FacetCount> authors)
      throws IOException {
    List<String> keys = authors.stream().map(FacetCount::value).toList();
    return connection.call(
        c ->
            c.search(
                s ->
                    s.index(connection.alias())
                        .query(ElasticsearchQueries.anyTerm(MentionDocument.AUTHOR_ID, keys))
                        .collapse(f -> f.field(MentionDocument.AUTHOR_ID))
                        .sort(Orders.NEWEST.sort())
                        .size(keys.size())
                        .trackTotalHits(t -> t.enabled(false))
                        .source(
                            f ->
                                f.filter(
                                    i ->
                                        i.includes(
                                            POST + "id", POST + "source", POST + "author*"))),
                Kept.class));
  }
}
