package io.earshot.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory with a configuration, such as {@code ./earshot} is started for. */
public final class HomeFolder {
  private HomeFolder() {}

  /** Writes {@code config/} for one source; the console takes any free port. */
  public static void listenTo(Path home, String sources) throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.writeString(
        config.resolve("earshot.yaml"),
        """
        console: {port: 0}
        checkpoints: {every: 1s}
        minimum-free-mb: 10
        """);
    Files.writeString(config.resolve("sources.yaml"), sources);
  }

  static String feed(String url) {
    return """
        sources:
          - name: growing
            url: %s
            every: 1s
            allow-private: true
        """
        .formatted(url);
  }

  /** Number of the newest complete checkpoint, or 0. */
  public static long newestCheckpoint(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("data/checkpoints"))) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .map(file -> file.getParent().getFileName().toString().replace("chk-", ""))
          .mapToLong(Long::parseLong)
          .max()
          .orElse(0);
    } catch (UncheckedIOException retired) {
      return newestCheckpoint(home);
    }
  }
}
