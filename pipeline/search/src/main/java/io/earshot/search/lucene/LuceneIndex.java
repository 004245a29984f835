package io.earshot.search.lucene;

import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index in a directory. There is one for each directory in a JVM, open as long as a reader or a
 * writer of it is. Thread-safe.
 */
public final class LuceneIndex {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<Path, LuceneIndex> OPEN = new HashMap<>();

  private final Path path;
  private int users;
  private Session session;

  private LuceneIndex(Path path) {
    this.path = path;
  }

  /** Whether there is an index, be it empty. */
  public static boolean exists(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(path)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Opens an index for reading, making an empty one if there is none.
   *
   * @throws IOException if another process has it open, or its schema is not this version's
   */
  public static MentionIndex reader(Path path) throws IOException {
    return new LuceneReader(open(path));
  }

  /**
   * Opens an index for writing, making an empty one if there is none. After a write or commit
   * failed, the writer refuses all else: what it wrote since its last commit is lost. Close it,
   * open another and write that again.
   *
   * @throws IOException as {@link #reader}
   */
  public static MentionWriter writer(Path path) throws IOException {
    LuceneIndex index = open(path);
    try {
      return new LuceneWriter(index, index.session());
    } catch (IOException e) {
      index.release();
      throw e;
    }
  }

  /**
   * Copies an index as it stands, while it is being written.
   *
   * @param target directory, made if absent; must be empty
   */
  public static void copy(Path path, Path target) throws IOException {
    LuceneIndex index = open(path);
    try {
      index.session().copyTo(target);
    } finally {
      index.release();
    }
  }

  /**
   * Rewrites an index so that its files hold nothing of posts that were deleted, and nothing that
   * it was before; what it was at its newest mark, it is now.
   *
   * @throws IOException if it is in use, here or elsewhere
   */
  public static void expunge(Path path) throws IOException {
    synchronized (OPEN) {
      if (OPEN.containsKey(path.toRealPath())) {
        throw new IOException("the index in " + path + " is in use: close it first");
      }
      Expunging.run(path);
    }
  }

  private static LuceneIndex open(Path path) throws IOException {
    Path directory = Files.createDirectories(path).toRealPath();
    synchronized (OPEN) {
      LuceneIndex index = OPEN.computeIfAbsent(directory, LuceneIndex::new);
      index.users++;
      try {
        index.session();
      } catch (IOException e) {
        index.release();
        throw e;
      }
      return index;
    }
  }

  /** The session, opened anew if the last one broke. */
  synchronized Session session() throws IOException {
    if (session == null || !session.isOpen()) {
      session = Sessions.open(path);
    }
    return session;
  }

  /**
   * Makes the index what it was at a mark, for all who use it.
   *
   * @return the session from then on, or null if the mark is not kept; then nothing changed
   */
  synchronized Session rollBack(String mark) throws IOException {
    if (!Sessions.isKept(path, mark)) {
      return null;
    }
    session().abandon();
    session = Sessions.open(path, mark);
    return session;
  }

  /** What is done with the searchers of a session. */
  interface Reading<T, X extends Exception> {
    T with(Searchers searchers) throws IOException, X;
  }

  /** Reads; from the next session if this one breaks meanwhile, which may happen many times. */
  <T, X extends Exception> T read(Reading<T, X> reading) throws IOException, X {
    long start = System.nanoTime();
    while (true) {
      Session current = session();
      try {
        return reading.with(current.searchers());
      } catch (BrokenSessionException broken) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw broken;
        }
        current.awaitChange();
      }
    }
  }

  /** Gives up one use; the last one closes the index. */
  void release() throws IOException {
    synchronized (OPEN) {
      if (--users > 0) {
        return;
      }
      OPEN.remove(path);
      synchronized (this) {
        if (session != null) {
          session.close();
        }
      }
    }
  }
}
