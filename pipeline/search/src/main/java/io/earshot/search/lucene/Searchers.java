package io.earshot.search.lucene;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.paging.PageToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The searchers of a writer. They see what was written at most {@value #REFRESH_MILLIS}
 * milliseconds before; only who searches pays for that, so writing alone never flushes early.
 */
final class Searchers implements Closeable {
  private static final long REFRESH_MILLIS = 1_000;
  private static final double SNAPSHOT_SECONDS = 300;

  private final SearcherManager manager;
  private final UnseenMentions unseen;
  private final SearcherLifetimeManager snapshots = new SearcherLifetimeManager();

  /** Tells the snapshots of this writer from those of another, whose numbers may be the same. */
  private final String name = UUID.randomUUID().toString();

  private volatile long refreshed = System.nanoTime();

  Searchers(IndexWriter writer) throws IOException {
    manager = new SearcherManager(writer, null);
    unseen = new UnseenMentions(manager);
  }

  /** What is done with a searcher. */
  interface Use<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Searches what is there now. */
  <T> T search(Use<T> use) throws IOException {
    if (System.nanoTime() - refreshed > TimeUnit.MILLISECONDS.toNanos(REFRESH_MILLIS)) {
      refresh();
    }
    IndexSearcher searcher = acquire();
    try {
      return use.with(searcher);
    } finally {
      manager.release(searcher);
    }
  }

  private IndexSearcher acquire() throws IOException {
    try {
      return manager.acquire();
    } catch (AlreadyClosedException e) {
      throw new BrokenSessionException(e);
    }
  }

  /** Searches what was there when a snapshot was taken. */
  <T> T search(String snapshot, Use<T> use) throws IOException, QueryException {
    IndexSearcher searcher = acquire(snapshot);
    try {
      return use.with(searcher);
    } finally {
      snapshots.release(searcher);
    }
  }

  private IndexSearcher acquire(String snapshot) throws QueryException {
    String[] parts = snapshot.split(":", 2);
    if (parts.length < 2 || !parts[0].equals(name)) {
      throw PageToken.expired();
    }
    IndexSearcher searcher = snapshots.acquire(Long.parseLong(parts[1]));
    if (searcher == null) {
      throw PageToken.expired();
    }
    return searcher;
  }

  /** Keeps a searcher for some minutes and gives the name to find it by. */
  String snapshot(IndexSearcher searcher) throws IOException {
    prune();
    return name + ":" + snapshots.record(searcher);
  }

  private void prune() throws IOException {
    snapshots.prune(new SearcherLifetimeManager.PruneByAge(SNAPSHOT_SECONDS));
  }

  /** Makes searches see everything written so far. */
  void refresh() throws IOException {
    try {
      manager.maybeRefreshBlocking();
      prune();
    } catch (AlreadyClosedException e) {
      throw new BrokenSessionException(e);
    }
    refreshed = System.nanoTime();
  }

  Mention find(String key) throws IOException {
    try {
      return unseen.get(key);
    } catch (AlreadyClosedException e) {
      throw new BrokenSessionException(e);
    }
  }

  void noteWritten(String key, Mention mention) throws IOException {
    if (unseen.note(key, mention)) {
      refresh();
    }
  }

  void noteDeleted(String key) {
    unseen.delete(key);
  }

  @Override
  public void close() throws IOException {
    unseen.close();
    snapshots.close();
    manager.close();
  }
}
