package io.earshot.insight.customers;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The text of a file that does not say its encoding, in constant memory: what a byte order mark or
 * the zero bytes of UTF-16 say; else UTF-8, unless the first character beyond ASCII is none in it:
 * then Windows-1252, which spreadsheets write. Later damage becomes U+FFFD.
 */
final class DecodedText extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 65_536;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char FIRST_BEYOND_ASCII = 0x80;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private Charset charset;
  private CharsetDecoder decoder;
  private boolean sure;
  private boolean ended;

  /**
   * @param encoding null: it is found out
   */
  DecodedText(InputStream in, Charset encoding) throws IOException {
    this.in = in;
    this.sure = encoding != null;
    while (bytes.position() < 4 && !ended) {
      fill();
    }
    bytes.flip();
    decodeAs(encoding == null ? found() : encoding);
    skipMark();
  }

  /** The encoding, as far as the text that was read tells. */
  Charset encoding() {
    return charset;
  }

  private void decodeAs(Charset other) {
    charset = other;
    decoder =
        other
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Charset found() {
    int first = bytes.remaining() < 2 ? 0 : (bytes.get(0) & 0xFF) << 8 | bytes.get(1) & 0xFF;
    boolean big = first == 0xFEFF || first > 0 && first < 0x80;
    boolean little = first == 0xFFFE || first > 0 && (first & 0xFF) == 0 && first < 0x8000;
    sure = big || little;
    return big ? UTF_16BE : little ? UTF_16LE : UTF_8;
  }

  private void skipMark() {
    byte[] mark = "\uFEFF".getBytes(charset);
    if (bytes.remaining() >= mark.length
        && ByteBuffer.wrap(mark).equals(bytes.slice(0, mark.length))) {
      bytes.position(mark.length);
      sure = true;
    }
  }

  private void fill() throws IOException {
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read));
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(text, offset, length).slice();
    while (out.position() == 0 && out.hasRemaining()) {
      CoderResult result = decoder.decode(bytes, out, ended);
      look(text, offset, out.position());
      if (result.isError()) {
        pass(result, out);
      } else if (result.isUnderflow() && out.position() == 0) {
        if (ended) {
          return -1;
        }
        bytes.compact();
        fill();
        bytes.flip();
      } else if (result.isOverflow() && out.position() == 0) {
        throw new IOException("a buffer of one character cannot take a pair");
      }
    }
    return out.position();
  }

  private void look(char[] text, int offset, int length) {
    for (int i = offset; !sure && i < offset + length; i++) {
      sure = text[i] >= FIRST_BEYOND_ASCII;
    }
  }

  private void pass(CoderResult error, CharBuffer out) {
    if (sure) {
      if (out.hasRemaining()) {
        out.put(REPLACEMENT);
        bytes.position(bytes.position() + error.length());
      }
    } else {
      decodeAs(WINDOWS);
      sure = true;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
