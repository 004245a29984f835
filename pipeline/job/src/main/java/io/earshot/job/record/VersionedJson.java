package io.earshot.job.record;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes a record of a checkpoint as {@link RecordJson}. Only a change that JSON does not bridge
 * needs a new version, and then a case in {@link #deserialize}.
 *
 * @param <T> the record
 */
public final class VersionedJson<T> implements SimpleVersionedSerializer<T> {
  static final int VERSION = 1;
  private final Class<T> type;

  public VersionedJson(Class<T> type) {
    this.type = requireNonNull(type, "type is null");
  }

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(T value) throws IOException {
    return RecordJson.write(value);
  }

  @Override
  public T deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a %s of version %d was written by a newer release; this one reads version %d"
              .formatted(type.getSimpleName(), version, VERSION));
    }
    return RecordJson.read(bytes, type);
  }
}
