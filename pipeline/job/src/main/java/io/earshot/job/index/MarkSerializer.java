package io.earshot.job.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The mark of an index in a checkpoint. */
final class MarkSerializer implements SimpleVersionedSerializer<String> {
  static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(String mark) {
    return mark.getBytes(UTF_8);
  }

  @Override
  public String deserialize(int version, byte[] serialised) throws IOException {
    if (version != VERSION) {
      throw new IOException("the mark of an index has version " + version + ", not " + VERSION);
    }
    return new String(serialised, UTF_8);
  }
}
