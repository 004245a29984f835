package io.earshot.search.standing;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.reading.PostTest;

/**
 * A standing query at work.
 *
 * @param gate asked before a post is analysed
 * @param full asked when all is known
 */
record Watch(StandingQuery query, MentionQuery gateForm, PostTest gate, PostTest full) {
  static Watch of(StandingQuery query) throws QueryException {
    Gate.requireWatchable(query.query());
    MentionQuery gate = Gate.of(query.query());
    PostTest full = PostTest.of(query.query());
    return new Watch(query, gate, gate.equals(query.query()) ? full : PostTest.of(gate), full);
  }
}
