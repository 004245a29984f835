package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads <a href="https://ipld.io/specs/codecs/dag-cbor/spec/">DAG-CBOR</a>. What is CBOR but breaks
 * the rules of DAG-CBOR is read all the same; a link is its CID in binary, after a zero.
 */
final class DagCbor {
  private static final int DEEPEST = 64;
  private static final CBORMapper CBOR =
      new CBORMapper(
          CBORFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private DagCbor() {}

  /** One value. */
  static JsonNode value(ByteBuffer bytes) throws IOException {
    try (JsonParser parser = parser(bytes)) {
      return next(parser);
    }
  }

  /**
   * A frame of an event stream: two values, one after the other.
   *
   * @param header says what the body is
   */
  record Frame(JsonNode header, JsonNode body) {}

  static Frame frame(byte[] message) throws IOException {
    try (JsonParser parser = parser(ByteBuffer.wrap(message))) {
      return new Frame(next(parser), next(parser));
    }
  }

  private static JsonParser parser(ByteBuffer bytes) throws IOException {
    return CBOR.getFactory()
        .createParser(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private static JsonNode next(JsonParser parser) throws IOException {
    JsonNode value = CBOR.readTree(parser);
    if (value == null) {
      throw new IOException("it ends where a value should begin");
    }
    return value;
  }
}
