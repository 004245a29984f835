package io.earshot.job.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.Batch;
import org.apache.flink.connector.base.sink.writer.BatchCreator;
import org.apache.flink.connector.base.sink.writer.RequestBuffer;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;

/** Fills a request up to the next operation on a post that it already concerns. */
final class OnePerPost implements BatchCreator<BufferedOperation> {
  @Override
  public Batch<BufferedOperation> createNextBatch(
      RequestInfo request, RequestBuffer<BufferedOperation> waiting) {
    DistinctBatch batch = new DistinctBatch();
    List<BufferedOperation> taken = new ArrayList<>();
    long bytes = 0;
    while (taken.size() < request.getBatchSize() && !waiting.isEmpty()) {
      BufferedOperation next = waiting.peek().getRequestEntry();
      bytes += next.bytes();
      if (batch.excludes(next.operation())
          || (bytes > BulkIndexSink.MOST_BYTES && !batch.isEmpty())) {
        break;
      }
      batch.add(next.operation());
      taken.add(waiting.poll().getRequestEntry());
    }
    return new Batch<>(taken, taken.stream().mapToLong(BufferedOperation::bytes).sum());
  }
}
