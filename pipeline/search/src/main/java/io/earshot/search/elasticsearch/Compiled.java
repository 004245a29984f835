package io.earshot.search.elasticsearch;

import co.elastic.clients.json.JsonpUtils;
import io.earshot.search.query.MentionQuery;

/** What Elasticsearch is given, for who wants to see it. */
public final class Compiled {
  private Compiled() {}

  /** A query as JSON. */
  public static String query(MentionQuery query) {
    return JsonpUtils.toJsonString(query.accept(new ElasticsearchQueries(1)), Connection.MAPPER);
  }
}
