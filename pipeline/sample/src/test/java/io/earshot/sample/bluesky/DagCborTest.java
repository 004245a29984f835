package io.earshot.sample.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DagCborTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Values and their bytes from appendix A of RFC 8949. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                   | 00
          23                  | 17
          24                  | 1818
          100                 | 1864
          1000                | 1903e8
          1000000             | 1a000f4240
          1000000000000       | 1b000000e8d4a51000
          -1                  | 20
          -1000               | 3903e7
          false               | f4
          true                | f5
          null                | f6
          "ü"                 | 62c3bc
          [1,[2,3],[4,5]]     | 8301820203820405
          {"a":1,"b":[2,3]}   | a26161016162820203
          """)
  void writesWhatTheStandardSays(String json, String bytes) throws IOException {
    assertThat(HexFormat.of().formatHex(DagCbor.bytes(JSON.readTree(json)))).isEqualTo(bytes);
  }

  @Test
  void shortKeysComeFirst() throws IOException {
    assertThat(DagCbor.bytes(JSON.readTree("{\"bb\":1,\"a\":2,\"c\":3}")))
        .isEqualTo(DagCbor.bytes(JSON.readTree("{\"a\":2,\"c\":3,\"bb\":1}")));
  }

  /** The example of the documentation of IPFS. */
  @Test
  void aBlockIsNamedByItsHash() throws IOException {
    assertThat(Block.of(JSON.readTree("{\"hello\":\"world\"}")).name())
        .isEqualTo("bafyreidykglsfhoixmivffc5uwhcgshx4j465xwqntbmu43nb2dzqwfvae");
  }

  @Test
  void linksAreTaggedAndBinaryStaysBinary() throws IOException {
    Block block = Block.of(JSON.readTree("{}"));
    ObjectNode node = JSON.createObjectNode().put("bytes", new byte[] {1, 2});
    JsonNode read = new CBORMapper().readTree(DagCbor.bytes(node.putPOJO("link", block)));
    assertThat(read.path("bytes").binaryValue()).containsExactly(1, 2);
    assertThat(read.path("link").binaryValue()).startsWith(0, 1, 0x71, 0x12, 32).hasSize(37);
  }

  @Test
  void aCarBeginsWithItsHeader() throws IOException {
    byte[] car = Block.car(List.of(Block.of(JSON.readTree("{}"))));
    assertThat(car[0]).isEqualTo((byte) (car.length - 1 - 1 - 37));
  }

  @Test
  void keysSortAsTheirNumbers() {
    assertThat(Tid.of(0)).isEqualTo("2222222222222");
    assertThat(Tid.of(33)).isEqualTo("2222222222233").isLessThan(Tid.of(64));
  }
}
