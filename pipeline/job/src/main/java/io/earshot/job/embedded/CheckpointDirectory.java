package io.earshot.job.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkpoints of an embedded job, as Flink lays them out: {@code <job>/chk-<n>/_metadata} and
 * the files that metadata names, some of them shared. Every start is a new job, whose numbers go on
 * from the checkpoint it was restored from.
 */
public final class CheckpointDirectory {
  private static final String METADATA = "_metadata";
  private static final String CHECKPOINT = "chk-";
  private static final Comparator<Path> OLDEST_FIRST =
      Comparator.comparingLong(CheckpointDirectory::number)
          .thenComparing(CheckpointDirectory::written);

  private final Path directory;

  public CheckpointDirectory(Path directory) {
    this.directory = requireNonNull(directory, "directory is null").toAbsolutePath();
  }

  /** The newest complete checkpoint, or null if there is none. */
  public Path newest() {
    return files().stream()
        .filter(file -> file.endsWith(METADATA))
        .map(Path::getParent)
        .filter(checkpoint -> checkpoint.getFileName().toString().startsWith(CHECKPOINT))
        .max(OLDEST_FIRST)
        .orElse(null);
  }

  /**
   * Deletes what a kill left behind: every file that this checkpoint does not need. Its metadata
   * names the files it needs, and each name is unique.
   */
  public void sweep(Path checkpoint) {
    try {
      String metadata = Files.readString(checkpoint.resolve(METADATA), StandardCharsets.ISO_8859_1);
      for (Path file : files()) {
        if (!file.startsWith(checkpoint) && !metadata.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
      deleteEmptyDirectories();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Copies the newest complete checkpoint and the files it needs into another directory.
   *
   * @throws NoSuchFileException if the job replaced it meanwhile: try again
   */
  public void copyNewest(Path target) throws IOException {
    Path checkpoint = newest();
    if (checkpoint == null) {
      return;
    }
    String metadata = Files.readString(checkpoint.resolve(METADATA), StandardCharsets.ISO_8859_1);
    for (Path file : files()) {
      if (file.startsWith(checkpoint) || metadata.contains(file.getFileName().toString())) {
        Path copy = target.resolve(directory.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Forgets all checkpoints: the next start begins afresh. */
  public void clear() {
    try {
      for (Path file : files()) {
        Files.delete(file);
      }
      deleteEmptyDirectories();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<Path> files() {
    return walk().stream().filter(Files::isRegularFile).toList();
  }

  private void deleteEmptyDirectories() throws IOException {
    List<Path> deepestFirst =
        walk().stream().filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    for (Path path : deepestFirst) {
      if (isEmpty(path) && !path.equals(directory)) {
        Files.delete(path);
      }
    }
  }

  private List<Path> walk() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> children = Files.list(path)) {
      return children.findAny().isEmpty();
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(CHECKPOINT.length()));
  }

  private static long written(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve(METADATA)).toMillis();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
