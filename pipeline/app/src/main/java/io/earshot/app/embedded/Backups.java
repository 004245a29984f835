package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.console.Backup;
import io.earshot.job.embedded.CheckpointDirectory;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.search.lucene.LuceneIndex;
import io.earshot.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Copies the data directory while it is in use. The copy is a data directory itself, to be put in
 * the place of the one it was made of (a checkpoint names its files by absolute path).
 *
 * <p>The checkpoint is copied first: index and store may be newer than it, which the job absorbs
 * when it reads again what came after the checkpoint; the other way round posts would be missing.
 */
final class Backups implements Backup {
  private static final int ATTEMPTS = 5;

  private final Settings settings;
  private final Store store;
  private final CheckpointDirectory checkpoints;

  Backups(Settings settings, Store store, CheckpointDirectory checkpoints) {
    this.settings = settings;
    this.store = store;
    this.checkpoints = checkpoints;
  }

  @Override
  public void to(Path target) throws IOException {
    if (settings.index().backend() != Backend.LUCENE) {
      throw new IOException("Elasticsearch and PostgreSQL are backed up with their own tools.");
    }
    if (Files.exists(target)) {
      throw new IOException(target + " exists already: name a directory that does not");
    }
    Files.createDirectories(target);
    copyCheckpoint(target.resolve("checkpoints"));
    LuceneIndex.copy(Path.of(settings.index().path()), target.resolve("index"));
    copyStore(target);
    copyIfThere(settings.data().resolve("sample.json"), target.resolve("sample.json"));
  }

  /**
   * A checkpoint may be replaced by a newer one while it is copied: then the newer one is taken.
   */
  private void copyCheckpoint(Path target) throws IOException {
    for (int attempt = 1; checkpoints.newest() != null; attempt++) {
      try {
        checkpoints.copyNewest(target);
        return;
      } catch (NoSuchFileException replaced) {
        if (attempt == ATTEMPTS) {
          throw new IOException(
              "the job's checkpoints are replaced faster than they are copied", replaced);
        }
        delete(target);
      }
    }
  }

  private void copyStore(Path target) throws IOException {
    Path zip = target.resolve("store.zip");
    store.backup(zip);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy(in, target.resolve(Path.of(entry.getName()).getFileName()));
      }
    }
    Files.delete(zip);
  }

  private static void copy(InputStream in, Path file) throws IOException {
    Files.copy(in, file);
  }

  private static void copyIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.copy(from, to);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
