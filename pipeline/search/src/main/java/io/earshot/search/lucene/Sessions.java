package io.earshot.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens sessions. */
final class Sessions {
  /** What the fields are and mean; raise it when an index must be built anew to be read. */
  static final String SCHEMA = "1";

  private static final String SCHEMA_KEY = "earshot.schema";
  private static final double BUFFER_MEGABYTES = 64;

  /** Above what the longest query asks for; Lucene's own limit is 1,024. */
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private Sessions() {}

  /** Opens a directory, making an empty index if there is none. */
  static Session open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      requireSchema(directory, path);
      return open(directory);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          "the index in " + path + " is in use by another process: end that one first", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Session open(Directory directory) throws IOException {
    SnapshotDeletionPolicy commits =
        new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setIndexDeletionPolicy(commits)
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
      writer.setLiveCommitData(Map.of(SCHEMA_KEY, SCHEMA).entrySet());
      writer.commit();
    }
  }

  private static void requireSchema(Directory directory, Path path) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    String schema = SegmentInfos.readLatestCommit(directory).getUserData().get(SCHEMA_KEY);
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
