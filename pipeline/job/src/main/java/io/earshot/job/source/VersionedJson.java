package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes a record of a checkpoint as JSON. A component that the reading release does not know is
 * left out, one that the writing release did not know is null: only a change that breaks this needs
 * a new version, and a case in {@link #deserialize}.
 *
 * @param <T> the record
 */
final class VersionedJson<T> implements SimpleVersionedSerializer<T> {
  static final int VERSION = 1;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Class<T> type;

  VersionedJson(Class<T> type) {
    this.type = requireNonNull(type, "type is null");
  }

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(T value) throws IOException {
    return JSON.writeValueAsBytes(value);
  }

  @Override
  public T deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a %s of version %d was written by a newer release; this one reads version %d"
              .formatted(type.getSimpleName(), version, VERSION));
    }
    return JSON.readValue(bytes, type);
  }
}
