package io.earshot.app.bench;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.standing.StandingQuery;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that asks posts standing queries, by their gate. */
interface Matcher extends AutoCloseable {
  void register(List<StandingQuery> queries) throws IOException, QueryException;

  /** The ids of the queries that a post matches. */
  Set<String> match(Mention post) throws IOException;

  /** How many queries a post is asked. */
  int asked(Mention post) throws IOException;

  @Override
  void close() throws IOException;

  /** Those that are compared. */
  enum Kind {
    /** Ours. */
    EARSHOT,
    /** Lucene's monitor as it comes. */
    LUCENE,
    /** Every query asked of every post, by our own reading of it. */
    LOOP;

    /** How it is printed. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    Matcher open() throws IOException {
      return switch (this) {
        case EARSHOT -> new EarshotMatcher();
        case LUCENE -> new LuceneMatcher();
        case LOOP -> new LoopMatcher();
      };
    }
  }
}
