package io.earshot.connectors.bluesky;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds blocks in a <a href="https://ipld.io/specs/transport/car/carv1/">CAR</a>, version 1: a
 * header, then sections of a CID and what it names, each with its length before it. Only CIDs of
 * records are looked for: version 1, DAG-CBOR, SHA-256.
 */
final class CarBlocks {
  private static final byte[] RECORD = {1, 0x71, 0x12, 32};
  private static final int CID_BYTES = RECORD.length + 32;
  private static final int END = -1;

  private CarBlocks() {}

  /**
   * The CID of a link in DAG-CBOR; null if it is not a record's.
   *
   * @param link the CID after a zero
   */
  static ByteBuffer cid(byte[] link) {
    ByteBuffer cid = ByteBuffer.wrap(link);
    boolean record =
        link.length == 1 + CID_BYTES
            && cid.get() == 0
            && ByteBuffer.wrap(RECORD).equals(cid.slice(1, RECORD.length));
    return record ? cid : null;
  }

  /** The wanted blocks that are there and are what their CID says; up to where it breaks off. */
  static Map<ByteBuffer, ByteBuffer> find(Set<ByteBuffer> wanted, byte[] car) {
    Map<ByteBuffer, ByteBuffer> found = new HashMap<>();
    ByteBuffer in = ByteBuffer.wrap(car);
    section(in);
    while (in.hasRemaining() && found.size() < wanted.size()) {
      ByteBuffer section = section(in);
      if (section.remaining() > CID_BYTES) {
        ByteBuffer cid = section.slice(0, CID_BYTES);
        ByteBuffer block = section.slice(CID_BYTES, section.remaining() - CID_BYTES);
        if (wanted.contains(cid) && isNamed(block, cid)) {
          found.put(cid, block);
        }
      }
    }
    return found;
  }

  private static ByteBuffer section(ByteBuffer in) {
    int length = length(in);
    if (length == END) {
      in.position(in.limit());
      return in.slice();
    }
    ByteBuffer section = in.slice(in.position(), length);
    in.position(in.position() + length);
    return section;
  }

  /** An unsigned LEB128 that what remains is long enough for. */
  private static int length(ByteBuffer in) {
    long length = 0;
    for (int shift = 0; shift < 35 && in.hasRemaining(); shift += 7) {
      byte next = in.get();
      length |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return length <= in.remaining() ? (int) length : END;
      }
    }
    return END;
  }

  private static boolean isNamed(ByteBuffer block, ByteBuffer cid) {
    MessageDigest sha256 = sha256();
    sha256.update(block.duplicate());
    return ByteBuffer.wrap(sha256.digest()).equals(cid.slice(RECORD.length, 32));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
