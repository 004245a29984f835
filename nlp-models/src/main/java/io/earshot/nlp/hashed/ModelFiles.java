package io.earshot.nlp.hashed;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The trained models that ship with this module, each beside its model card. */
public final class ModelFiles {
  /** Builds a model from its file. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInput input) throws IOException;
  }

  private ModelFiles() {}

  /**
   * Reads a model from the class path.
   *
   * @param name path below {@code io/earshot/nlp}
   * @throws UncheckedIOException when it is missing or damaged, saying which
   */
  public static <T> T read(String name, Reader<T> reader) {
    try (InputStream file = open("/io/earshot/nlp/" + name)) {
      return reader.read(new DataInputStream(new BufferedInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the model " + name + ": build nlp-models again, or train it", e);
    }
  }

  private static InputStream open(String path) throws FileNotFoundException {
    InputStream file = ModelFiles.class.getResourceAsStream(path);
    if (file == null) {
      throw new FileNotFoundException(path + " is not on the class path");
    }
    return file;
  }
}
