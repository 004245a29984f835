package io.earshot.search;

import io.earshot.search.elasticsearch.ElasticsearchIndex;
import io.earshot.search.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the index that the settings name; the only place that knows every back end. */
public final class Indexes {
  private Indexes() {}

  /**
   * Opens an index for reading, making an empty one if there is none. Readers and the writer of one
   * Lucene directory share one handle in this JVM; close each of them.
   *
   * @throws IOException if it cannot be reached, is in use by another process, or has a schema that
   *     this version does not read
   */
  public static MentionIndex reader(IndexSettings settings) throws IOException {
    return switch (settings.backend()) {
      case LUCENE -> LuceneIndex.reader(Path.of(settings.path()));
      case ELASTICSEARCH -> ElasticsearchIndex.reader(settings);
    };
  }

  /**
   * Has the index give up the room of posts that were deleted, and with it their bytes. A Lucene
   * index must be closed; Elasticsearch does it while it is used, but keeps what its copies of a
   * shard may still need to catch up, for some minutes or hours.
   *
   * @throws IOException if that cannot be done now
   */
  public static void expunge(IndexSettings settings) throws IOException {
    switch (settings.backend()) {
      case LUCENE -> LuceneIndex.expunge(Path.of(settings.path()));
      case ELASTICSEARCH -> ElasticsearchIndex.expunge(settings);
    }
  }

  /**
   * Opens an index for writing, making an empty one if there is none.
   *
   * @throws IOException as {@link #reader}
   */
  public static MentionWriter writer(IndexSettings settings) throws IOException {
    return switch (settings.backend()) {
      case LUCENE -> LuceneIndex.writer(Path.of(settings.path()));
      case ELASTICSEARCH -> ElasticsearchIndex.writer(settings);
    };
  }
}
