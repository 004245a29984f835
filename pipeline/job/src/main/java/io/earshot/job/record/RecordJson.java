package io.earshot.job.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Records as JSON, where they leave Flink: in the post log and in the state of sources and sinks.
 * Absent components are left out; a component that the reading release does not know is ignored,
 * one that the writing release did not know is null. Times are ISO 8601.
 */
public final class RecordJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private RecordJson() {}

  public static byte[] write(Object recordOrList) throws IOException {
    return JSON.writeValueAsBytes(recordOrList);
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are not JSON, or lack what the record requires
   */
  public static <T> T read(byte[] json, Class<T> record) throws IOException {
    return JSON.readValue(json, record);
  }
}
