package io.earshot.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens sessions. */
final class Sessions {
  /** What the fields are and mean; raise it when an index must be built anew to be read. */
  static final String SCHEMA = "2";

  private static final double BUFFER_MEGABYTES = 64;

  /** Above what the longest query asks for; Lucene's own limit is 1,024. */
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private Sessions() {}

  /** Opens a directory at its newest commit, making an empty index if there is none. */
  static Session open(Path path) throws IOException {
    return open(path, null);
  }

  /**
   * Opens a directory at the commit of a mark.
   *
   * @param mark of a commit that is kept; null for the newest
   */
  static Session open(Path path, String mark) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      requireSchema(directory, path);
      return open(directory, mark == null ? null : Commits.marked(directory, mark));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          "the index in " + path + " is in use by another process: end that one first", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Whether a directory holds the commit of a mark. */
  static boolean isKept(Path path, String mark) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      return Commits.marked(directory, mark) != null;
    }
  }

  private static Session open(Directory directory, IndexCommit start) throws IOException {
    SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new Commits());
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setIndexDeletionPolicy(commits)
                .setIndexCommit(start)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES));
    try {
      stamp(writer, directory);
      return new Session(directory, writer, commits);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static void stamp(IndexWriter writer, Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      writer.setLiveCommitData(Commits.data(SCHEMA, null).entrySet());
      writer.commit();
    }
  }

  private static void requireSchema(Directory directory, Path path) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    String schema = Commits.schema(SegmentInfos.readLatestCommit(directory).getUserData());
    if (!SCHEMA.equals(schema)) {
      throw new IOException(
          "the index in "
              + path
              + " has schema "
              + schema
              + " and this version reads "
              + SCHEMA
              + ": move the directory away and let the sources be read again");
    }
  }
}
