package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.Map;

/** Writes what a firehose sends: DAG-CBOR, CIDs, CARs, frames. */
final class Frames {
  private static final JsonMapper JSON = new JsonMapper();
  private static final CBORFactory CBOR = new CBORFactory();
  private static final int LINK = 42;
  private static final int LINK_BYTES = 37;

  private Frames() {}

  /** A frame with an event. */
  static byte[] event(String type, ObjectNode body) {
    return join(cbor(JSON.createObjectNode().put("op", 1).put("t", type)), cbor(body));
  }

  static byte[] error(String name) {
    return join(
        cbor(JSON.createObjectNode().put("op", -1)),
        cbor(JSON.createObjectNode().put("error", name).put("message", "of a test")));
  }

  /** A commit with one operation. */
  static ObjectNode commit(
      long sequence, String repository, String action, String path, ObjectNode record) {
    byte[] commit = cbor(JSON.createObjectNode().put("did", repository).put("version", 3));
    byte[] tree = cbor(JSON.createObjectNode().put("e", "entries of the tree"));
    byte[] block = record == null ? null : cbor(record);
    ObjectNode body = JSON.createObjectNode();
    ObjectNode operation = body.putArray("ops").addObject().put("path", path).put("action", action);
    operation.set("cid", JSON.getNodeFactory().binaryNode(block == null ? null : link(block)));
    return body.put("seq", sequence)
        .put("repo", repository)
        .put("rev", "r" + sequence)
        .put("tooBig", false)
        .put("time", ServedNetwork.FIRST.plusSeconds(sequence).toString())
        .put("blocks", block == null ? car(commit, tree) : car(commit, tree, block))
        .put("commit", link(commit));
  }

  /** A CAR with these blocks, the first as its root. */
  static byte[] car(byte[]... blocks) {
    ObjectNode header = JSON.createObjectNode().put("version", 1);
    header.putArray("roots").add(link(blocks[0]));
    byte[] car = section(cbor(header));
    for (byte[] block : blocks) {
      byte[] link = link(block);
      byte[] cid = java.util.Arrays.copyOfRange(link, 1, link.length);
      car = join(car, section(join(cid, block)));
    }
    return car;
  }

  private static byte[] section(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = content.length;
    while (left > 0x7f) {
      out.write(left & 0x7f | 0x80);
      left >>>= 7;
    }
    out.write(left);
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** The link to a block as DAG-CBOR has it: a zero and the CID. */
  static byte[] link(byte[] block) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(block);
      return join(new byte[] {0, 1, 0x71, 0x12, 32}, hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] cbor(JsonNode value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CBORGenerator generator = CBOR.createGenerator(out)) {
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(JsonNode value, CBORGenerator out) throws IOException {
    if (value.isObject()) {
      out.writeStartObject(value, value.size());
      for (Iterator<Map.Entry<String, JsonNode>> all = value.fields(); all.hasNext(); ) {
        Map.Entry<String, JsonNode> field = all.next();
        out.writeFieldName(field.getKey());
        write(field.getValue(), out);
      }
      out.writeEndObject();
    } else if (value.isArray()) {
      out.writeStartArray(value, value.size());
      for (JsonNode item : value) {
        write(item, out);
      }
      out.writeEndArray();
    } else {
      writeSimple(value, out);
    }
  }

  private static void writeSimple(JsonNode value, CBORGenerator out) throws IOException {
    if (value.isBinary() && value.binaryValue().length == LINK_BYTES) {
      out.writeTag(LINK);
    }
    JSON.writeTree(out, value);
  }

  static byte[] join(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
