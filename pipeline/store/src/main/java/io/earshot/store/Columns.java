package io.earshot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** How values of any origin become columns of either database, and come back. */
final class Columns {
  /** The most characters of a text column of the journal. */
  static final int MAX_TEXT = 2_000;

  private static final String SEPARATOR = "\u001f";

  private Columns() {}

  /** Cuts to size, and replaces NUL, which PostgreSQL cannot store. */
  static String text(String text) {
    return text(text, MAX_TEXT);
  }

  static String text(String text, int most) {
    if (text == null) {
      return null;
    }
    String cut = text.length() <= most ? text : cut(text, most);
    return cut.replace('\0', '\uFFFD');
  }

  private static String cut(String text, int most) {
    boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splitsPair ? most - 1 : most);
  }

  /** A text within a pattern of {@code like … escape '!'}. */
  static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** To microseconds, the finest that both databases keep. */
  static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** A key for values too long to be indexed themselves. */
  static String fingerprint(Object... values) {
    StringBuilder joined = new StringBuilder();
    for (Object value : values) {
      joined.append(value).append(SEPARATOR);
    }
    byte[] digest = sha256().digest(joined.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
