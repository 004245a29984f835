package io.earshot.job.index;

import io.earshot.job.record.RecordJson;
import io.earshot.search.IndexOperation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** What a {@link BulkIndexSink} had not written yet, in a checkpoint. */
final class BufferSerializer extends AsyncSinkWriterStateSerializer<BufferedOperation> {
  static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  protected void serializeRequestToStream(BufferedOperation buffered, DataOutputStream out)
      throws IOException {
    byte[] json = RecordJson.write(buffered.operation());
    out.writeInt(json.length);
    out.write(json);
  }

  @Override
  protected BufferedOperation deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    byte[] json = in.readNBytes(in.readInt());
    return new BufferedOperation(RecordJson.read(json, IndexOperation.class));
  }
}
