package io.earshot.search.document;

import io.earshot.search.text.Surrogates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Values as terms of an index, which have a greatest length. */
public final class Keys {
  /** The longest term kept as it is, in bytes of UTF-8: what Elasticsearch takes for an id. */
  static final int MAX_BYTES = 512;

  private static final int KEPT_CHARACTERS = 100;

  private Keys() {}

  /** The value itself, or the start of a long one with a digest of the whole. */
  public static String bounded(String text) {
    String value = Surrogates.paired(text);
    if (value.length() <= MAX_BYTES / 3) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_BYTES
        ? value
        : Surrogates.paired(value.substring(0, KEPT_CHARACTERS)) + "#" + digest(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
