package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.Time;
import io.earshot.search.QueryException;
import io.earshot.search.paging.PageToken;
import java.io.IOException;

/**
 * States of the index that the pages of a search are read from (points in time). Scores change with
 * every post that arrives; in a snapshot they do not.
 */
record Snapshots(Connection connection) {
  /** How long one is kept after its last use. */
  static final Time KEPT = Time.of(t -> t.time("5m"));

  String open() throws IOException {
    return connection
        .call(c -> c.openPointInTime(p -> p.index(connection.alias()).keepAlive(KEPT)))
        .id();
  }

  void close(String snapshot) throws IOException {
    connection.call(c -> c.closePointInTime(p -> p.id(snapshot)));
  }

  /** Refuses a token of another order, which names none. */
  static String of(PageToken token) throws QueryException {
    if (token.snapshot().isEmpty()) {
      throw PageToken.expired();
    }
    return token.snapshot();
  }
}
