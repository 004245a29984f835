package io.earshot.search.reading;

import io.earshot.search.query.MentionQuery;

/** A query made ready to be asked of many posts, by many threads. */
public interface PostTest {
  /** Whether a post matches. */
  boolean matches(PostWords post);

  /** Makes a query ready. */
  static PostTest of(MentionQuery query) {
    return query.accept(new PostTests());
  }
}
