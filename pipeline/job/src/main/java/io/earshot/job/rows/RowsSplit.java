package io.earshot.job.rows;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A whole table, and how far it was read.
 *
 * @param revision of the last row that was emitted; negative where a reader has the table, for the
 *     enumerator only
 */
public record RowsSplit(long revision) implements SourceSplit {
  static final RowsSplit START = new RowsSplit(0);
  static final RowsSplit ASSIGNED = new RowsSplit(-1);

  @Override
  public String splitId() {
    return "rows";
  }
}
