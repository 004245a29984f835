package io.earshot.search.standing;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;

/**
 * The form of a query that a post is asked before it is analysed: NOT stands only before words and
 * values, and what is not known yet (sentiment, language, date, near-copies, trackers), negated or
 * not, is taken for true. It matches every post that the query itself matches.
 */
public final class Gate {
  private Gate() {}

  /** The gate form; {@link MentionQuery.Everything} if it lets every post through. */
  public static MentionQuery of(MentionQuery query) {
    return query.accept(new GateForm(true));
  }

  /**
   * Asks that a query can stand and wait for posts: each way to match it needs a word or value that
   * a post has before it is analysed.
   *
   * @throws QueryException with the part that needs none, if there is one
   */
  public static void requireWatchable(MentionQuery query) throws QueryException {
    MentionQuery open = query.accept(new OpenPart(true));
    if (open != null) {
      throw new QueryException(
          "this cannot be watched for, since "
              + QueryPrinter.print(open)
              + " names no word that a post must have (what it must not have, its date, and what"
              + " only analysis tells do not count): add one, like acme AND (…)",
          1);
    }
  }
}
