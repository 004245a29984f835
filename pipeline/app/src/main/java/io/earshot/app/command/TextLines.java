package io.earshot.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Lines of text in UTF-8, one after the other; of an endless one only the beginning. */
final class TextLines {
  /** UTF-16 units of a line that are kept. */
  static final int LONGEST = 1_000_000;

  private final BufferedReader reader;
  private int number;

  TextLines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end, or null after the last. */
  String next() throws IOException {
    int character = reader.read();
    if (character < 0) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    for (; character >= 0 && character != '\n'; character = reader.read()) {
      if (line.length() < LONGEST) {
        line.append((char) character);
      }
    }
    if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** Number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** Whether there is more to read at once. */
  boolean ready() throws IOException {
    return reader.ready();
  }
}
