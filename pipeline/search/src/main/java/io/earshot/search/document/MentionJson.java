package io.earshot.search.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.earshot.search.Mention;
import io.earshot.search.text.Surrogates;
import java.io.IOException;

/**
 * Mentions as JSON: the records as they are, absent and empty components left out, instants in ISO
 * 8601. What a later version adds is skipped.
 */
public final class MentionJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addSerializer(new WellFormed()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();

  private MentionJson() {}

  /** The mapper, for who writes a mention inside other JSON. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static byte[] write(Mention mention) throws IOException {
    return MAPPER.writeValueAsBytes(mention);
  }

  public static Mention read(byte[] json, int offset, int length) throws IOException {
    return MAPPER.readValue(json, offset, length, Mention.class);
  }

  private static final class WellFormed extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;

    WellFormed() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(Surrogates.paired(text));
    }
  }
}
