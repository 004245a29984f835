package io.earshot.search.standing;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.reading.PostTest;
import io.earshot.search.reading.PostWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Standing queries, and the posts that match them. Thread-safe. To be closed. */
public final class StandingQueries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandingQueries.class);

  private final Map<String, Watch> watches = new ConcurrentHashMap<>();

  /**
   * Adds a query, in place of one of the same id; in force for posts asked from now on.
   *
   * @throws QueryException if it cannot be watched for, see {@link Gate#requireWatchable}; nothing
   *     is changed then
   */
  public void put(StandingQuery query) throws QueryException {
    putAll(List.of(query));
  }

  /**
   * Adds many queries, which is far quicker than one by one.
   *
   * @throws QueryException if one of them cannot be watched for; none is added then
   */
  public void putAll(Collection<StandingQuery> queries) throws QueryException {
    Map<String, Watch> added = new LinkedHashMap<>();
    for (StandingQuery query : queries) {
      added.put(query.id(), Watch.of(query));
    }
    watches.putAll(added);
  }

  /** Removes a query, if it is there. */
  public void remove(String id) {
    watches.remove(id);
  }

  /** The query of an id, or null. */
  public StandingQuery query(String id) {
    Watch watch = watches.get(id);
    return watch == null ? null : watch.query();
  }

  /** How many queries there are. */
  public int size() {
    return watches.size();
  }

  /**
   * The ids of the queries that may match a post once all is known about it, judged by what it
   * brings along: the post itself. None that will match is missing.
   *
   * @throws IllegalArgumentException if the mention cannot be indexed; the message says why
   */
  public Set<String> gate(Mention mention) {
    PostWords post = PostWords.of(mention);
    Set<String> matching = new LinkedHashSet<>();
    watches.forEach(
        (id, watch) -> {
          if (matches(id, watch.gate(), post)) {
            matching.add(id);
          }
        });
    return matching;
  }

  /**
   * Those of some queries that match a mention with all the parts it has.
   *
   * @param ids of the queries; those that are gone by now do not match
   * @throws IllegalArgumentException if the mention cannot be indexed; the message says why
   */
  public Set<String> match(Mention mention, Set<String> ids) {
    PostWords post = PostWords.of(mention);
    Set<String> matching = new LinkedHashSet<>();
    for (String id : ids) {
      Watch watch = watches.get(id);
      if (watch != null && matches(id, watch.full(), post)) {
        matching.add(id);
      }
    }
    return matching;
  }

  /** One query that fails must not take the others with it. */
  private static boolean matches(String id, PostTest test, PostWords post) {
    try {
      return test.matches(post);
    } catch (RuntimeException e) {
      LOG.error("standing query {} fails", id, e);
      return false;
    }
  }

  @Override
  public void close() {
    watches.clear();
  }
}
