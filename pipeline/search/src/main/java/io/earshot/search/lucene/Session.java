package io.earshot.search.lucene;

import io.earshot.search.Mention;
import io.earshot.search.document.Keys;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.KeywordField;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's writer and searchers of one directory, until the first thing that goes wrong: then
 * everything since the last commit is given up, and the session is closed.
 */
final class Session implements Closeable {
  private final Directory directory;
  private final IndexWriter writer;
  private final SnapshotDeletionPolicy commits;
  private final Searchers searchers;
  private final LuceneDocuments documents = new LuceneDocuments();
  private volatile boolean open = true;

  /** Of the newest commit; null if it has none. */
  private String mark;

  Session(Directory directory, IndexWriter writer, SnapshotDeletionPolicy commits)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.commits = commits;
    this.searchers = new Searchers(writer);
  }

  boolean isOpen() {
    return open;
  }

  /** Waits for a change that is under way to end, be it well or with the session. */
  synchronized void awaitChange() {
    // the lock is all there is to wait for
  }

  Searchers searchers() {
    return searchers;
  }

  /** What is done to the writer. */
  interface Change<T> {
    T run() throws IOException;
  }

  /** Does something while nobody else writes; gives up the session if it cannot be done. */
  synchronized <T> T change(Change<T> change) throws IOException {
    if (!open) {
      throw new IOException(
          "the index was closed after a failure and what was written since its last commit is"
              + " lost: open another writer and write that again");
    }
    try {
      return change.run();
    } catch (IOException | AlreadyClosedException e) {
      abandon(e);
      throw new IOException("the index in " + directory + " failed: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a document in place of any of its key.
   *
   * @throws IllegalArgumentException if Lucene does not take it
   */
  void put(MentionDocument document) throws IOException {
    writer.updateDocument(key(document.key()), documents.fields(document));
    searchers.noteWritten(document.key(), document.mention());
  }

  void delete(String id) throws IOException {
    String key = Keys.bounded(id);
    writer.deleteDocuments(key(key));
    searchers.noteDeleted(key);
  }

  /** The mention of a post id, also if no search sees it yet. */
  Optional<Mention> find(String id) throws IOException {
    return Optional.ofNullable(searchers.find(Keys.bounded(id)));
  }

  void commit() throws IOException {
    commit(null);
  }

  /** Commits what there is to commit, and gives the mark of the newest commit. */
  String mark() throws IOException {
    commit(UUID.randomUUID().toString());
    return mark;
  }

  private void commit(String next) throws IOException {
    change(
        () -> {
          if (writer.hasUncommittedChanges() || (mark == null && next != null)) {
            writer.setLiveCommitData(Commits.data(Sessions.SCHEMA, next).entrySet());
            writer.commit();
            mark = next;
          }
          return null;
        });
    searchers.refresh();
  }

  /** Closes without a commit: what was written since the last one is given up. */
  synchronized void abandon() throws IOException {
    if (open) {
      open = false;
      searchers.close();
      writer.rollback();
      directory.close();
    }
  }

  /** Copies the files of the newest commit, which are kept until it is done. */
  void copyTo(Path target) throws IOException {
    commit();
    IndexCommit commit = commits.snapshot();
    try (Directory copy = FSDirectory.open(Files.createDirectories(target))) {
      if (copy.listAll().length > 0) {
        throw new IOException(target + " is not empty: name a new directory for the copy");
      }
      Collection<String> files = commit.getFileNames();
      for (String file : files) {
        copy.copyFrom(directory, file, file, IOContext.READONCE);
      }
      copy.sync(files);
      copy.syncMetaData();
    } finally {
      commits.release(commit);
    }
  }

  private static Term key(String key) {
    return new Term(KeywordField.ID.label(), key);
  }

  /** Commits and closes. */
  @Override
  public synchronized void close() throws IOException {
    if (open) {
      commit();
      open = false;
      searchers.close();
      writer.close();
      directory.close();
    }
  }

  private void abandon(Exception cause) {
    try {
      abandon();
    } catch (IOException | AlreadyClosedException e) {
      cause.addSuppressed(e);
    }
  }
}
