package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import io.earshot.search.elasticsearch.ElasticsearchDocuments.Kept;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents by id, as they are now and not as the last refresh made them seen. */
record Documents(Connection connection) {

  /** The documents there are among these ids. */
  Map<String, GetResult<Kept>> read(Collection<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    MgetResponse<Kept> answer =
        connection.call(
            c ->
                c.mget(
                    m -> m.index(connection.alias()).ids(List.copyOf(ids)).realtime(true),
                    Kept.class));
    Map<String, GetResult<Kept>> found = new HashMap<>();
    for (var item : answer.docs()) {
      if (item.isFailure()) {
        throw connection.failure(Failure.reason(item.failure().error()));
      }
      if (item.result().found()) {
        found.put(item.result().id(), item.result());
      }
    }
    return found;
  }
}
