package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
  private static final String TEXT =
      "<rss><channel><title>Grüße aus Köln</title></channel></rss>".repeat(3);
  private static final byte[] PLAIN = TEXT.getBytes(UTF_8);

  /** TEXT and 100 MB of zeros, compressed with {@code zlib.brotliCompressSync} of Node.js. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G7kAoCwO7IbPCzXfsKTbqr1DqYd52I6mnFtZftry5stSWIP4zNUBhxy4f/sySsBTrTmaDWulDGjYxsRH"
                  + "+geCGMLdYg==");

  private static final byte[] BROTLI_BOMB =
      Base64.getDecoder()
          .decode(
              "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                  + "DgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3"
                  + "/o///3/wTwDEYQGA7v0f////4J8AiMMCAN37v/wHr8M/ARCHBQC62HU=");

  @Test
  void everyCodingIsUndone() throws IOException {
    assertThat(text(gzip(PLAIN), "gzip")).isEqualTo(TEXT);
    assertThat(text(gzip(PLAIN), "X-GZIP ")).isEqualTo(TEXT);
    assertThat(text(deflate(PLAIN, false), "deflate")).isEqualTo(TEXT);
    assertThat(text(deflate(PLAIN, true), "deflate")).isEqualTo(TEXT);
    assertThat(text(BROTLI, "br")).isEqualTo(TEXT);
    assertThat(text(deflate(gzip(PLAIN), false), "gzip", "deflate")).isEqualTo(TEXT);
    assertThat(text(PLAIN, "identity")).isEqualTo(TEXT);
  }

  @Test
  void gzipIsUndoneWhetherDeclaredOrNot() throws IOException {
    assertThat(text(gzip(PLAIN))).isEqualTo(TEXT);
    assertThat(text(PLAIN, "gzip")).isEqualTo(TEXT);
    assertThat(text(gzip(gzip(PLAIN)), "gzip")).isEqualTo(TEXT);
    assertThat(text(new byte[0], "gzip")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "iso-8859-1", "none", "8bit", "binary", ""})
  void whatIsNoCodingChangesNothing(String name) throws IOException {
    assertThat(text(PLAIN, name)).isEqualTo(TEXT);
    assertThat(text(gzip(PLAIN), "gzip", name)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "compress", "aes128gcm", "no coding!"})
  void anUnknownCodingIsNamed(String name) {
    assertThatThrownBy(() -> text(PLAIN, name))
        .isInstanceOf(IOException.class)
        .hasMessage("unknown content coding '" + name + "'");
  }

  @Test
  void severalGzipMembersAreOneBody() throws IOException {
    byte[] members = join(gzip(PLAIN), gzip(new byte[0]), gzip(PLAIN));
    assertThat(text(members, "gzip")).isEqualTo(TEXT + TEXT);
  }

  @Test
  void thousandsOfEmptyMembersDoNotOverflowTheStack() throws IOException {
    byte[] empty = gzip(new byte[0]);
    ByteArrayOutputStream flood = new ByteArrayOutputStream();
    flood.write(gzip(PLAIN));
    for (int i = 0; i < 50_000; i++) {
      flood.write(empty);
    }
    Body body = body(flood.toByteArray(), 1_000_000, "gzip");
    assertThat(body.bytes()).asString(UTF_8).isEqualTo(TEXT);
    assertThat(body.extent()).isEqualTo(Body.Extent.BROKEN);
  }

  @Test
  void bombsAreCutAtTheLimit() throws IOException {
    for (byte[] bomb : List.of(gzip(new byte[5_000_000]), deflate(new byte[5_000_000], true))) {
      assertThat(body(bomb, 1000, bomb[0] == 0x1F ? "gzip" : "deflate"))
          .returns(Body.Extent.LIMITED, Body::extent)
          .returns(1000, body -> body.bytes().length);
    }
    assertThat(body(BROTLI_BOMB, 1000, "br").extent()).isEqualTo(Body.Extent.LIMITED);
    assertThat(body(gzip(gzip(new byte[5_000_000])), 1000, "gzip").bytes()).hasSize(1000);
  }

  @Test
  void theLimitItselfIsAllowed() throws IOException {
    assertThat(body(gzip(PLAIN), PLAIN.length, "gzip").extent()).isEqualTo(Body.Extent.WHOLE);
    assertThat(body(gzip(PLAIN), PLAIN.length - 1, "gzip").extent()).isEqualTo(Body.Extent.LIMITED);
  }

  @Test
  void endlessCompressedBytesThatHoldNothingEnd() {
    InputStream emptyBlocks =
        new InputStream() {
          @Override
          public int read() {
            return 0; // an empty Huffman block, over and over
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 0);
            return length;
          }
        };
    assertThatThrownBy(() -> Body.read(emptyBlocks, List.of("deflate"), 1000))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void aCutStreamGivesWhatCameBeforeTheCut(String coding) throws IOException {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    byte[] coded = coding.equals("gzip") ? gzip(noise) : deflate(noise, false);
    Body body = body(Arrays.copyOf(coded, coded.length - 50), 1_000_000, coding);
    assertThat(body.extent()).isEqualTo(Body.Extent.BROKEN);
    assertThat(body.bytes()).hasSizeGreaterThan(99_000);
  }

  /** The decoder lets nothing out before its window is full. */
  @Test
  void aShortBrotliStreamThatIsCutIsLost() {
    byte[] cut = Arrays.copyOf(BROTLI, BROTLI.length - 9);
    assertThatThrownBy(() -> body(cut, 1_000_000, "br")).isInstanceOf(IOException.class);
  }

  @Property(tries = 400)
  void damageIsNeverWorseThanAnIOException(
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 100_000) Integer> places,
      @ForAll byte damage)
      throws IOException {
    byte[] coded =
        List.of(gzip(PLAIN), deflate(PLAIN, false), deflate(PLAIN, true), BROTLI).get(kind).clone();
    places.forEach(place -> coded[place % coded.length] ^= damage);
    readOrFail(coded, List.of("gzip", "deflate", "deflate", "br").get(kind));
  }

  @Property(tries = 400)
  void nonsenseIsNeverWorseThanAnIOException(
      @ForAll @IntRange(max = 2) int kind, @ForAll @Size(max = 300) byte[] coded) {
    readOrFail(coded, List.of("gzip", "deflate", "br").get(kind));
  }

  private static void readOrFail(byte[] coded, String coding) {
    try {
      assertThat(body(coded, 100_000, coding)).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  private static String text(byte[] coded, String... codings) throws IOException {
    Body body = body(coded, 1_000_000, codings);
    assertThat(body.extent()).isEqualTo(Body.Extent.WHOLE);
    return new String(body.bytes(), UTF_8);
  }

  private static Body body(byte[] coded, long maxBytes, String... codings) throws IOException {
    return Body.read(new ByteArrayInputStream(coded), List.of(codings), maxBytes);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (OutputStream deflate = new DeflaterOutputStream(out, deflater)) {
      deflate.write(plain);
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
