package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.Set;

/** What the answer to one operation of a bulk request means. */
enum Verdict {
  TAKEN,
  /** The document was written by another in between. */
  CONFLICT,
  /** The index cannot take it now; the document is not at fault. */
  RETRY,
  /** The document will never be taken. */
  REJECTED;

  private static final int CONFLICTS = 409;

  /** No login, no right, or no such index (a delete of what is not there has no error). */
  private static final Set<Integer> NOT_THE_DOCUMENT = Set.of(401, 403, 404);

  private static final String CLOSED = "index_closed_exception";

  static Verdict of(BulkResponseItem item) {
    if (item.error() == null) {
      return TAKEN;
    }
    if (item.status() == CONFLICTS) {
      return CONFLICT;
    }
    boolean passing =
        Failure.isPassing(item.status())
            || NOT_THE_DOCUMENT.contains(item.status())
            || CLOSED.equals(item.error().type());
    return passing ? RETRY : REJECTED;
  }
}
