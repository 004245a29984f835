package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * Turns bytes into text when the charset may be declared wrongly, several times or not at all.
 *
 * <p>In order: the byte order mark; the zero bytes of UTF-16; UTF-8 if more of its characters are
 * valid as such than not (text of another charset hardly ever is); the declared charsets, each only
 * if every byte is valid in it; ICU's statistical detector. As a last resort invalid bytes become
 * U+FFFD. An incomplete character at the very end, as left by a limit on the size, is dropped.
 */
public final class Charsets {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char ESCAPE = 0x1B;
  private static final char FIRST_BEYOND_ASCII = 0x80;

  private Charsets() {}

  /**
   * Decodes a body. Never throws on bad bytes or a bad header; a byte order mark is left out.
   *
   * @param contentType {@code Content-Type} header as it was sent, or null
   */
  public static String decode(byte[] body, String contentType) {
    ByteOrder wide = ByteOrder.of(body);
    if (wide != null) {
      int mark = wide.markLength();
      return withoutCutEnd(new String(body, mark, body.length - mark, wide.charset()));
    }
    String utf8 = new String(body, UTF_8);
    long replaced = utf8.chars().filter(c -> c == REPLACEMENT).count();
    boolean plain = replaced == 0 && utf8.indexOf(ESCAPE) < 0;
    return plain
        ? utf8
        : decodeDeclared(body, utf8, replaced, DeclaredCharset.all(body, contentType));
  }

  private static String decodeDeclared(
      byte[] body, String utf8, long replaced, List<Charset> declared) {
    long sound = utf8.chars().filter(c -> c >= FIRST_BEYOND_ASCII).count() - replaced;
    if (replaced <= sound && !isEscaped(declared)) {
      return withoutCutEnd(utf8);
    }
    for (Charset charset : declared) {
      String text = strict(body, charset);
      if (text != null) {
        return text;
      }
    }
    return decodeDetected(body, declared.isEmpty() ? UTF_8 : declared.get(0));
  }

  private static String decodeDetected(byte[] body, Charset fallback) {
    Charset detected = GuessedCharset.of(body);
    String text = detected == null ? null : strict(body, detected);
    return text == null ? new String(body, fallback) : text;
  }

  private static String withoutCutEnd(String text) {
    boolean cut = !text.isEmpty() && text.charAt(text.length() - 1) == REPLACEMENT;
    return cut ? text.substring(0, text.length() - 1) : text;
  }

  /** ISO-2022 is valid ASCII too; its escape characters give it away. */
  private static boolean isEscaped(List<Charset> declared) {
    return declared.stream().anyMatch(charset -> charset.name().startsWith("ISO-2022"));
  }

  /** The text if all bytes but an incomplete last character are valid, else null. */
  private static String strict(byte[] body, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate((int) Math.ceil(body.length * decoder.maxCharsPerByte()));
    boolean wrong = decoder.decode(ByteBuffer.wrap(body), text, false).isError();
    return wrong ? null : text.flip().toString();
  }
}
