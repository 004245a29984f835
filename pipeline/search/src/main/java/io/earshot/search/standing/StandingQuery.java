package io.earshot.search.standing;

import static java.util.Objects.requireNonNull;

import io.earshot.search.query.MentionQuery;

/**
 * A query that each new post is asked.
 *
 * @param id names it among all standing queries; never null
 * @param query what it asks; never null
 */
public record StandingQuery(String id, MentionQuery query) {
  public StandingQuery {
    requireNonNull(id, "id is null");
    requireNonNull(query, "query is null");
  }
}
