package io.earshot.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.store.Redaction;
import io.earshot.store.Traces;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Hides in logs that nobody writes what names a person, packed ones included. */
final class LogErasure {
  private final Path directory;
  private final Redaction redaction;
  private long lines;

  LogErasure(Path directory, Traces person) {
    this.directory = directory;
    this.redaction = person.redaction();
  }

  /** Gives how many lines were changed. */
  long run() throws IOException {
    for (Path log : logs()) {
      try {
        clean(log);
      } catch (IOException unreadable) {
        throw new IOException(log + " cannot be read: " + unreadable.getMessage(), unreadable);
      }
    }
    return lines;
  }

  private void clean(Path log) throws IOException {
    Path clean = log.resolveSibling(log.getFileName() + ".clean");
    long before = lines;
    try {
      copy(log, clean);
      if (lines > before) {
        Files.move(clean, log, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(clean);
    }
  }

  private List<Path> logs() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void copy(Path log, Path clean) throws IOException {
    boolean packed = log.toString().endsWith(".gz");
    try (InputStream in = Files.newInputStream(log);
        OutputStream out = Files.newOutputStream(clean);
        BufferedReader reader = reader(packed ? new GZIPInputStream(in) : in);
        BufferedWriter writer = writer(packed ? new GZIPOutputStream(out) : out)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.write(hidden(line));
        writer.newLine();
      }
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  private static BufferedWriter writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  private String hidden(String line) {
    if (!redaction.finds(line)) {
      return line;
    }
    lines++;
    return redaction.hide(line);
  }
}
