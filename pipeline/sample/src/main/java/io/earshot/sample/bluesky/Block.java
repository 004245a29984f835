package io.earshot.sample.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A value in DAG-CBOR, which is known by its hash.
 *
 * @param content never null
 */
record Block(byte[] content) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Version 1, DAG-CBOR, SHA-256 of 32 bytes. */
  private static final byte[] PREFIX = {1, 0x71, 0x12, 32};

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  static Block of(JsonNode value) {
    return new Block(DagCbor.bytes(value));
  }

  /** The CID in binary. */
  byte[] cid() {
    ByteArrayOutputStream cid = new ByteArrayOutputStream();
    cid.writeBytes(PREFIX);
    cid.writeBytes(sha256(content));
    return cid.toByteArray();
  }

  /** The CID as text: Base32, after the letter that says so. */
  String name() {
    BigInteger bits = new BigInteger(1, cid()).shiftLeft(2);
    StringBuilder name = new StringBuilder();
    for (int shift = 5 * 57; shift >= 0; shift -= 5) {
      name.append(BASE32.charAt(bits.shiftRight(shift).intValue() & 31));
    }
    return "b" + name;
  }

  /** A CAR, version 1, with these blocks; the first is its root. */
  static byte[] car(List<Block> blocks) {
    ByteArrayOutputStream car = new ByteArrayOutputStream();
    ObjectNode header = JSON.createObjectNode().put("version", 1);
    header.putArray("roots").addPOJO(blocks.get(0));
    section(car, DagCbor.bytes(header), new byte[0]);
    blocks.forEach(block -> section(car, block.cid(), block.content()));
    return car.toByteArray();
  }

  /** Both together, their length before them as unsigned LEB128. */
  private static void section(ByteArrayOutputStream car, byte[] first, byte[] second) {
    int length = first.length + second.length;
    for (; length > 0x7f; length >>>= 7) {
      car.write(length & 0x7f | 0x80);
    }
    car.write(length);
    car.writeBytes(first);
    car.writeBytes(second);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
