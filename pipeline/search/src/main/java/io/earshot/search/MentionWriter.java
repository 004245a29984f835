package io.earshot.search;

import java.io.IOException;
import java.util.List;

/** Writes an index. Used by one thread; operations on one id arrive in order. */
public interface MentionWriter extends AutoCloseable {
  /**
   * Applies operations, absorbing repeats: applying the same ones again leaves the index as it is.
   *
   * @return the operations that will never be taken, with reasons
   * @throws IOException if the index cannot take any now (unreachable, disk full): try the whole
   *     batch again
   */
  List<Rejected> write(List<IndexOperation> operations) throws IOException;

  /** Makes everything written durable; returns only when it is. */
  void commit() throws IOException;

  @Override
  void close() throws IOException;
}
