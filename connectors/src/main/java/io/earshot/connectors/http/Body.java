package io.earshot.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * A body, decompressed, as far as it was read.
 *
 * @param bytes what was read, at most the limit
 * @param extent how much of it that is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Body(byte[] bytes, Extent extent) {
  /** How much of a body was read. */
  enum Extent {
    WHOLE,
    /** As much as the limit allows. */
    LIMITED,
    /** As much as came before the network, a deadline or damage to the bytes broke it off. */
    BROKEN
  }

  static final Body EMPTY = new Body(new byte[0], Extent.WHOLE);

  /** Compressed bytes may be a little more than what they hold. */
  private static final long OVERHEAD = 65_536;

  /**
   * Reads up to a limit of decompressed bytes, and about as many raw ones, so that neither a bomb
   * nor an endless stream of empty blocks costs more.
   *
   * @param raw read no further than needed and not closed, as the end of a bomb need not be awaited
   * @param codings values of {@code Content-Encoding}, in order
   * @throws IOException if not even one byte could be read
   */
  static Body read(InputStream raw, List<String> codings, long maxBytes) throws IOException {
    InputStream in = limited(CloseShieldInputStream.wrap(raw), maxBytes + OVERHEAD);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (InputStream decoded = limited(ContentCoding.decode(in, codings), maxBytes + 1)) {
      decoded.transferTo(kept);
    } catch (IOException e) {
      if (kept.size() == 0) {
        throw e;
      }
      return new Body(kept.toByteArray(), Extent.BROKEN);
    }
    return limited(kept.toByteArray(), maxBytes);
  }

  private static InputStream limited(InputStream in, long most) throws IOException {
    return BoundedInputStream.builder().setInputStream(in).setMaxCount(most).get();
  }

  private static Body limited(byte[] bytes, long maxBytes) {
    return bytes.length <= maxBytes
        ? new Body(bytes, Extent.WHOLE)
        : new Body(Arrays.copyOf(bytes, (int) maxBytes), Extent.LIMITED);
  }

  boolean truncated() {
    return extent != Extent.WHOLE;
  }
}
