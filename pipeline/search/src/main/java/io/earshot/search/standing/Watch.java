package io.earshot.search.standing;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.reading.PostTest;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A standing query at work. For Lucene's monitor, which holds it, it is a query that is asked by
 * its {@link #gate} only.
 */
final class Watch extends Query {
  private final StandingQuery query;
  private final PostTest gate;
  private final PostTest full;
  private final Set<String> keys;
  private int slot;

  private Watch(StandingQuery query, PostTest gate, PostTest full, Set<String> keys) {
    this.query = query;
    this.gate = gate;
    this.full = full;
    this.keys = keys;
  }

  /**
   * @throws QueryException if the query cannot be watched for
   */
  static Watch of(StandingQuery query, KeyCosts costs) throws QueryException {
    Gate.requireWatchable(query.query());
    MentionQuery gate = Gate.of(query.query());
    PostTest full = PostTest.of(query.query());
    boolean same = gate.equals(query.query());
    Set<String> keys = gate.accept(new Anchors(costs)).keys();
    return new Watch(query, same ? full : PostTest.of(gate), full, keys);
  }

  StandingQuery query() {
    return query;
  }

  /** What a post is asked before it is analysed. */
  PostTest gate() {
    return gate;
  }

  /** What it is asked when all is known. */
  PostTest full() {
    return full;
  }

  /** Of these a post has one at least that passes the gate. */
  Set<String> keys() {
    return keys;
  }

  /** Its number among all. */
  int slot() {
    return slot;
  }

  /** Gives it its number, before the monitor gets it. */
  void put(int newSlot) {
    slot = newSlot;
  }

  @Override
  public String toString(String field) {
    return query.toString();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
