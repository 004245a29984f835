package io.earshot.search.standing;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The monitor's index, in memory and in few segments: each of them is searched for each key of each
 * post, while queries change seldom.
 */
final class InMemory extends MonitorConfiguration {
  private static final int BATCH = 20_000;
  private static final int SEGMENTS_PER_TIER = 2;

  private IndexWriter writer;

  InMemory() {
    setQueryUpdateBufferSize(BATCH);
  }

  /** One buffer for each file: many are slower to read. */
  @Override
  public IndexWriter buildIndexWriter() throws IOException {
    ByteBuffersDirectory directory =
        new ByteBuffersDirectory(
            new SingleInstanceLockFactory(),
            ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    writer = new IndexWriter(directory, getIndexWriterConfig());
    return writer;
  }

  @Override
  protected IndexWriterConfig getIndexWriterConfig() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
    return super.getIndexWriterConfig()
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** Makes one segment of all; the monitor sees it with its next change. */
  void mergeAll() throws IOException {
    writer.forceMerge(1);
  }
}
