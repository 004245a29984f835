package io.earshot.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes content codings (RFC 9110, section 8.4) as servers really apply them: {@code deflate} with
 * and without the zlib header, {@code gzip} declared but not done, and done but not declared
 * ({@code sitemap.xml.gz}), and names that say nothing of how the bytes are coded.
 */
final class ContentCoding {
  /** For the {@code Accept-Encoding} header. */
  static final String ACCEPTED = "gzip, deflate, br";

  /** What servers write that mean no coding. */
  private static final Set<String> NONE = Set.of("", "identity", "none", "binary", "7bit", "8bit");

  private static final int MOST = 3;
  private static final int BUFFER = 8192;
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int ZLIB_METHOD = 8;
  private static final int ZLIB_MULTIPLE = 31;

  private ContentCoding() {}

  /**
   * The decoded stream.
   *
   * @param codings values of {@code Content-Encoding} in the order in which they were applied
   * @throws IOException if a coding is unknown or there are too many
   */
  static InputStream decode(InputStream in, List<String> codings) throws IOException {
    if (codings.size() > MOST) {
      throw new IOException(codings.size() + " content codings on one body");
    }
    InputStream decoded = in;
    for (int i = codings.size() - 1; i >= 0; i--) {
      decoded = decode(decoded, codings.get(i).strip().toLowerCase(Locale.ROOT));
    }
    return ungzip(decoded);
  }

  private static InputStream decode(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> ungzip(in);
      case "deflate" -> inflate(in);
      case "br" -> new BrotliInputStream(in);
      default -> uncoded(in, coding);
    };
  }

  /** Some servers put the charset here. */
  private static InputStream uncoded(InputStream in, String coding) throws IOException {
    if (NONE.contains(coding) || DeclaredCharset.named(coding) != null) {
      return in;
    }
    throw new IOException("unknown content coding '" + coding + "'");
  }

  private static InputStream ungzip(InputStream in) throws IOException {
    PushbackInputStream peekable = new PushbackInputStream(in, 2);
    return peek(peekable) == GZIP_MAGIC ? new Members(peekable) : peekable;
  }

  private static InputStream inflate(InputStream in) throws IOException {
    PushbackInputStream peekable = new PushbackInputStream(in, 2);
    int start = peek(peekable);
    boolean zlib = (start >> 8 & 0x0F) == ZLIB_METHOD && start % ZLIB_MULTIPLE == 0;
    return new Inflated(peekable, !zlib);
  }

  /** The first two bytes as a number, or -1 when there are fewer. */
  private static int peek(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    return start.length < 2 ? -1 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
  }

  /**
   * All members of a gzip stream. The JDK calls itself for each; thousands of empty ones would
   * overflow the stack.
   */
  private static final class Members extends GZIPInputStream {
    private static final int MOST_EMPTY = 100;
    private int depth;

    private Members(InputStream in) throws IOException {
      super(in, BUFFER);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (depth == MOST_EMPTY) {
        throw new ZipException("too many empty gzip members");
      }
      depth++;
      try {
        return super.read(buffer, offset, length);
      } finally {
        depth--;
      }
    }
  }

  /** The JDK frees native memory at once only for inflaters of its own making. */
  private static final class Inflated extends InflaterInputStream {
    private Inflated(InputStream in, boolean raw) {
      super(in, new Inflater(raw), BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
