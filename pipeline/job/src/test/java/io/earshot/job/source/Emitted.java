package io.earshot.job.source;

import io.earshot.connectors.PostChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emits. */
final class Emitted implements ReaderOutput<PostChange> {
  private final List<PostChange> changes = new ArrayList<>();

  List<PostChange> changes() {
    return changes;
  }

  int size() {
    return changes.size();
  }

  @Override
  public void collect(PostChange change) {
    changes.add(change);
  }

  @Override
  public void collect(PostChange change, long timestamp) {
    changes.add(change);
  }

  @Override
  public void emitWatermark(Watermark watermark) {}

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<PostChange> createOutputForSplit(String split) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String split) {}
}
