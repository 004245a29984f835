package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A labelled text.
 *
 * @param label what people say it is
 * @param detail its kind, domain or topic; empty when the data has none
 */
public record Example(String label, String detail, String text) {
  /** Reads lines of tab-separated label, detail (not in all files) and text. */
  public static List<Example> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Example::parse).toList();
  }

  private static Example parse(String line) {
    int label = line.indexOf('\t');
    int text = line.lastIndexOf('\t');
    String detail = text > label ? line.substring(label + 1, text) : "";
    return new Example(line.substring(0, label), detail, unescaped(line.substring(text + 1)));
  }

  /** Tweets keep these three as HTML writes them; posts reach an engine as plain text. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
