package io.earshot.app.embedded;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when {@code sources.yaml} changes. A file that cannot be used changes nothing: what it
 * last said stays in force, and the problem is kept for people to see.
 */
final class SourcesWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SourcesWatch.class);
  private static final FileTime ABSENT = FileTime.fromMillis(0);

  private final Path file;
  private final Changed changed;
  private FileTime seen;
  private volatile String problem;

  SourcesWatch(Path file, Changed changed) {
    this.file = file;
    this.changed = changed;
    this.seen = modified();
  }

  /** What is done with a file that has changed. */
  @FunctionalInterface
  interface Changed {
    void accept(SourcesFile sources) throws IOException;
  }

  /** Looks once; to be called every second or so, by one thread. */
  void look() {
    FileTime now = modified();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      changed.accept(SourcesFile.read(file, Map.copyOf(System.getenv())));
      problem = null;
      LOG.info("{} has changed and is in force", file);
    } catch (ConfigException | IOException e) {
      problem = e.getMessage();
      LOG.error("{} has changed and cannot be used; what it said before stays:\n{}", file, problem);
    }
  }

  /** What is wrong with the file as it stands, or null. */
  String problem() {
    return problem;
  }

  private FileTime modified() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return ABSENT;
    }
  }
}
