package io.earshot.connectors.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Turns what a connector remembers into a cursor of printable ASCII, and back. */
public final class CursorText {
  /** Writes what is remembered. */
  @FunctionalInterface
  public interface Writer {
    void write(DataOutput out) throws IOException;
  }

  /** Reads what is remembered. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private CursorText() {}

  /**
   * Writes a cursor.
   *
   * @param version of the layout, 0 to 255; goes first
   */
  public static String of(int version, Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeByte(version);
      writer.write(out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads a cursor.
   *
   * @param version the one that can be read
   * @throws IllegalArgumentException if the text is no cursor of that version
   */
  public static <T> T read(String cursor, int version, Reader<T> reader) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      DataInputStream in =
          new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)));
      int written = in.readUnsignedByte();
      if (written != version) {
        throw new IOException("its layout has version " + written + ", not " + version);
      }
      return reader.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no cursor of this kind: " + Characters.cut(cursor, 40), e);
    }
  }

  /** Writes a text that may be null; at most 65,535 bytes of UTF-8. */
  static void write(String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** Reads a text that may be null. */
  static String read(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
