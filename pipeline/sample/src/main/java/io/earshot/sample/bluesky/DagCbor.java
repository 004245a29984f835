package io.earshot.sample.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes <a href="https://ipld.io/specs/codecs/dag-cbor/spec/">DAG-CBOR</a>. In a tree of JSON a
 * link is a {@link Block}, the one it leads to.
 */
final class DagCbor {
  private static final int UNSIGNED = 0;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;
  private static final int LINK = 42;
  private static final int FALSE = 0xf4;
  private static final int TRUE = 0xf5;
  private static final int NULL = 0xf6;
  private static final Comparator<String> KEYS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private DagCbor() {}

  static byte[] bytes(JsonNode value) {
    DagCbor cbor = new DagCbor();
    cbor.write(value);
    return cbor.out.toByteArray();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> map(value);
      case ARRAY -> array(value);
      case STRING -> string(TEXT, value.textValue().getBytes(UTF_8));
      case BINARY -> string(BYTES, binary(value));
      case NUMBER -> number(value.longValue());
      case BOOLEAN -> out.write(value.booleanValue() ? TRUE : FALSE);
      case NULL -> out.write(NULL);
      case POJO -> link((Block) ((POJONode) value).getPojo());
      case MISSING -> throw new IllegalArgumentException("a missing value has no form");
    }
  }

  private void map(JsonNode map) {
    List<String> keys = new ArrayList<>();
    map.fieldNames().forEachRemaining(keys::add);
    keys.sort(KEYS);
    head(MAP, keys.size());
    for (String key : keys) {
      string(TEXT, key.getBytes(UTF_8));
      write(map.get(key));
    }
  }

  private void array(JsonNode array) {
    head(ARRAY, array.size());
    array.forEach(this::write);
  }

  /** Minus one is written as zero of the next type, and so on. */
  private void number(long number) {
    head(number < 0 ? UNSIGNED + 1 : UNSIGNED, number < 0 ? ~number : number);
  }

  private void link(Block block) {
    head(TAG, LINK);
    byte[] cid = block.cid();
    head(BYTES, cid.length + 1L);
    out.write(0);
    out.writeBytes(cid);
  }

  private void string(int type, byte[] content) {
    head(type, content.length);
    out.writeBytes(content);
  }

  /** Type and number in as few bytes as hold it. */
  private void head(int type, long number) {
    if (number < 24) {
      out.write(type << 5 | (int) number);
      return;
    }
    int power = number <= 0xff ? 0 : number <= 0xffff ? 1 : number <= 0xffff_ffffL ? 2 : 3;
    out.write(type << 5 | 24 + power);
    for (int shift = 8 * ((1 << power) - 1); shift >= 0; shift -= 8) {
      out.write((int) (number >>> shift));
    }
  }

  private static byte[] binary(JsonNode value) {
    try {
      return value.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
