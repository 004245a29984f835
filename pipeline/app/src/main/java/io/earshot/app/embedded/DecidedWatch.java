package io.earshot.app.embedded;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when {@code sources.yaml}, {@code trackers.yaml}, {@code topics.yaml} or another file
 * changes. Files of which one cannot be used change nothing: what they last said stays in force,
 * and the problem is kept for people to see.
 */
final class DecidedWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DecidedWatch.class);
  private static final FileTime ABSENT = FileTime.fromMillis(0);

  private final Settings settings;
  private final Changed changed;
  private List<FileTime> seen;
  private volatile String problem;

  DecidedWatch(Settings settings, Changed changed) {
    this.settings = settings;
    this.changed = changed;
    this.seen = modified();
  }

  /** What is done when a file has changed. */
  @FunctionalInterface
  interface Changed {
    void accept(Decided decided) throws IOException;
  }

  /** Looks once; to be called every second or so, by one thread. */
  void look() {
    List<FileTime> now = modified();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      changed.accept(Decided.read(settings, Map.copyOf(System.getenv())));
      problem = null;
      LOG.info("A file of {} has changed and is in force", Decided.files(settings));
    } catch (ConfigException | IOException e) {
      problem = e.getMessage();
      LOG.error("A file has changed and cannot be used; what it said before stays:\n{}", problem);
    }
  }

  /** What is wrong with the files as they stand, or null. */
  String problem() {
    return problem;
  }

  private List<FileTime> modified() {
    return Decided.files(settings).stream().map(DecidedWatch::modified).toList();
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return ABSENT;
    }
  }
}
