package io.earshot.job.index;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Post;
import io.earshot.search.IndexOperation;
import java.io.Serializable;

/**
 * An operation in the buffer of a {@link BulkIndexSink}. Flink wants it serialisable but writes it
 * with {@link BufferSerializer}.
 */
record BufferedOperation(IndexOperation operation) implements Serializable {
  private static final int OVERHEAD = 1_000;
  private static final int BYTES_PER_CHARACTER = 3;

  BufferedOperation {
    requireNonNull(operation, "operation is null");
  }

  /** About how large its part of a request is; text is sent as it is and as tokens. */
  long bytes() {
    if (operation.mention() == null) {
      return OVERHEAD;
    }
    Post post = operation.mention().post();
    return OVERHEAD + (length(post.title()) + length(post.text())) * BYTES_PER_CHARACTER;
  }

  private static long length(String text) {
    return text == null ? 0 : text.length();
  }
}
