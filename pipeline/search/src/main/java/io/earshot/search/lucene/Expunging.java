package io.earshot.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Rewrites what holds deleted posts, and gives up all commits but the newest. */
final class Expunging {
  private Expunging() {}

  /**
   * The newest commit takes the newest mark over: whoever rolls back to that mark finds the index
   * without what was deleted since.
   */
  static void run(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      String mark = Commits.newestMark(directory);
      try (IndexWriter writer = new IndexWriter(directory, configuration())) {
        writer.forceMergeDeletes(true);
        writer.setLiveCommitData(Commits.data(Sessions.SCHEMA, mark).entrySet());
        writer.commit();
      }
    }
  }

  /** Lucene itself would leave segments alone of which a tenth is deleted. */
  private static IndexWriterConfig configuration() {
    return new IndexWriterConfig()
        .setIndexDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy())
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
  }
}
