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

  /**
   * Commits, and remembers the index as it then is until some newer marks took the place of this
   * one.
   *
   * @return what {@link #rollBack} is to be given, or null if this index keeps no past
   */
  default String mark() throws IOException {
    commit();
    return null;
  }

  /**
   * Makes the index what it was at a mark: what was written since is gone.
   *
   * @return false if the mark is not remembered any more; then the index stays as it is
   */
  default boolean rollBack(String mark) throws IOException {
    return false;
  }

  @Override
  void close() throws IOException;
}
