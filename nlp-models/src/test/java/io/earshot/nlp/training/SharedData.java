package io.earshot.nlp.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The labelled data, which does not belong to the project: {@code data/} of the folder that the
 * system property or environment variable {@code EARSHOT_SHARED} names, else of a folder {@code
 * shared} beside the checkout.
 */
public final class SharedData {
  private SharedData() {}

  /**
   * A file of labelled data.
   *
   * @throws NoSuchElementException when it is not there
   */
  public static Path file(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no data/" + name + ": set EARSHOT_SHARED to its folder"));
  }

  /** A file of labelled data, if it is there. */
  public static Optional<Path> find(String name) {
    return folders()
        .map(folder -> folder.resolve("data").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Stream<Path> folders() {
    String named = System.getProperty("EARSHOT_SHARED", System.getenv("EARSHOT_SHARED"));
    if (named != null) {
      return Stream.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(folder -> folder.resolve("shared"));
  }
}
