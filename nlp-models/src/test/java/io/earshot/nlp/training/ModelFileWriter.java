package io.earshot.nlp.training;

import java.io.BufferedOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes model files. */
public final class ModelFileWriter {
  /** Writes one model's content. */
  @FunctionalInterface
  public interface Content {
    void write(DataOutput output) throws IOException;
  }

  private ModelFileWriter() {}

  public static void write(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    try (DataOutputStream output =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      content.write(output);
    }
  }
}
