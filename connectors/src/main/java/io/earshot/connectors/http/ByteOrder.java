package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * What the first bytes say of the charset: a byte order mark, or the zero bytes of UTF-16 (XML 1.0,
 * appendix F).
 *
 * @param charset the charset, never null
 * @param markLength bytes of the mark, 0 when there is none
 */
record ByteOrder(Charset charset, int markLength) {
  /** What the bytes say, or null when they say nothing. */
  static ByteOrder of(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrder(UTF_8, 3);
    }
    if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
      return new ByteOrder(Charset.forName("UTF-32LE"), 4);
    }
    if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
      return new ByteOrder(Charset.forName("UTF-32BE"), 4);
    }
    return utf16(body);
  }

  private static ByteOrder utf16(byte[] body) {
    if (startsWith(body, 0xFE, 0xFF)) {
      return new ByteOrder(UTF_16BE, 2);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new ByteOrder(UTF_16LE, 2);
    }
    if (body.length < 4) {
      return null;
    }
    if (body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0) {
      return new ByteOrder(UTF_16BE, 0);
    }
    boolean little = body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0;
    return little ? new ByteOrder(UTF_16LE, 0) : null;
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
