package io.earshot.job.rows;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the table to the first reader there is. */
final class RowsEnumerator implements SplitEnumerator<RowsSplit, RowsSplit> {
  private final SplitEnumeratorContext<RowsSplit> context;
  private RowsSplit waiting;

  RowsEnumerator(SplitEnumeratorContext<RowsSplit> context, RowsSplit waiting) {
    this.context = context;
    this.waiting = waiting;
  }

  @Override
  public void start() {
    // readers come forward
  }

  @Override
  public void addReader(int reader) {
    if (!waiting.equals(RowsSplit.ASSIGNED)) {
      context.assignSplit(waiting, reader);
      waiting = RowsSplit.ASSIGNED;
    }
  }

  @Override
  public void addSplitsBack(List<RowsSplit> splits, int reader) {
    splits.forEach(split -> waiting = split);
    context.registeredReaders().keySet().stream().findFirst().ifPresent(this::addReader);
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    // the table is assigned, not asked for
  }

  @Override
  public RowsSplit snapshotState(long checkpoint) {
    return waiting;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
