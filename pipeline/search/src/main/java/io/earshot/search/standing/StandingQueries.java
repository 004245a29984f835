package io.earshot.search.standing;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.reading.PostWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standing queries, and the posts that match them, by Lucene's monitor. Thread-safe; posts are
 * asked side by side, but not while queries are changed. To be closed, or a thread of the monitor
 * keeps the process alive.
 */
public final class StandingQueries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandingQueries.class);

  /** Of so many queries at once it pays to make one segment. */
  private static final int MANY = 1_000;

  private final Map<String, Watch> watches = new ConcurrentHashMap<>();
  private final KeyUse used = new KeyUse();
  private final KeyCosts costs = new KeyCosts(used);
  private final PostKeys keys = new PostKeys(used);
  private final Slots slots = new Slots();
  private final KeyPresearcher presearcher = new KeyPresearcher(slots);
  private final InMemory index = new InMemory();
  private final Monitor monitor;

  /** The monitor is not safe where queries are searched while they change. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  /** An empty set of queries. */
  public StandingQueries() {
    try {
      monitor = new Monitor(new KeywordAnalyzer(), presearcher, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    for (StandingQuery query : queries) {
      Gate.requireWatchable(query.query());
    }
    changes.writeLock().lock();
    try {
      Map<String, Watch> added = new LinkedHashMap<>();
      for (StandingQuery query : queries) {
        Watch watch = Watch.of(query, costs);
        used.add(watch.keys());
        watch.put(slots.add(watch));
        forget(added.put(query.id(), watch));
      }
      register(added);
    } finally {
      changes.writeLock().unlock();
    }
  }

  private void register(Map<String, Watch> added) {
    List<MonitorQuery> queries = new ArrayList<>();
    added.forEach((id, watch) -> queries.add(new MonitorQuery(id, watch)));
    try {
      monitor.register(queries);
      if (queries.size() >= MANY) {
        index.mergeAll();
        monitor.register();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    added.forEach((id, watch) -> forget(watches.put(id, watch)));
  }

  private void forget(Watch replaced) {
    if (replaced != null) {
      used.remove(replaced.keys());
      slots.remove(replaced.slot());
    }
  }

  /** Removes a query, if it is there. */
  public void remove(String id) {
    changes.writeLock().lock();
    try {
      Watch removed = watches.remove(id);
      if (removed != null) {
        monitor.deleteById(id);
        forget(removed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      changes.writeLock().unlock();
    }
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
   * brings along: the post itself. None that will match is missing. While there are no queries a
   * post is not looked at.
   *
   * @throws IllegalArgumentException if the mention cannot be indexed; the message says why
   */
  public Set<String> gate(Mention mention) {
    if (watches.isEmpty()) {
      return Set.of();
    }
    Set<String> matching = new LinkedHashSet<>();
    ask(asking(mention)).getMatches().forEach(match -> matching.add(match.getQueryId()));
    return matching;
  }

  /** How many queries a post is asked at the gate: those it passes, and those it seemed to pass. */
  public int asked(Mention mention) {
    Asking asking = asking(mention);
    ask(asking);
    return asking.asked();
  }

  private Asking asking(Mention mention) {
    PostWords post = PostWords.of(mention);
    return new Asking(post, keys.of(post));
  }

  private MatchingQueries<QueryMatch> ask(Asking asking) {
    changes.readLock().lock();
    presearcher.asking(asking);
    try {
      MatchingQueries<QueryMatch> found =
          monitor.match(new Document(), searcher -> new GateMatcher(searcher, asking));
      found.getErrors().forEach((id, e) -> LOG.error("standing query {} fails", id, e));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      presearcher.asking(null);
      changes.readLock().unlock();
    }
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
      if (watch != null && matches(watch, post)) {
        matching.add(id);
      }
    }
    return matching;
  }

  /** One query that fails must not take the others with it. */
  private static boolean matches(Watch watch, PostWords post) {
    try {
      return watch.full().matches(post);
    } catch (RuntimeException e) {
      LOG.error("standing query {} fails", watch.query().id(), e);
      return false;
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
