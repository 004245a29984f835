package io.earshot.job.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints of an embedded job, as Flink lays them out: {@code <job>/chk-<n>/_metadata} and
 * the files that metadata names, some of them shared. Every start is a new job, whose numbers go on
 * from the checkpoint it was restored from.
 */
public final class CheckpointDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointDirectory.class);
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
    return newestFirst().stream().findFirst().orElse(null);
  }

  /** All complete checkpoints. */
  List<Path> newestFirst() {
    return files().stream()
        .filter(file -> file.endsWith(METADATA))
        .map(Path::getParent)
        .filter(checkpoint -> checkpoint.getFileName().toString().startsWith(CHECKPOINT))
        .sorted(OLDEST_FIRST.reversed())
        .toList();
  }

  /**
   * What is there that a checkpoint does not need, above all what a kill left behind: files, then
   * the directories they are in. Its metadata names the files it needs, and each name is unique.
   */
  List<Path> unneeded(Path checkpoint) {
    try {
      String metadata = Files.readString(checkpoint.resolve(METADATA), StandardCharsets.ISO_8859_1);
      return walk().stream()
          .filter(path -> !path.equals(directory) && !path.startsWith(checkpoint))
          .filter(
              path -> Files.isDirectory(path) || !metadata.contains(path.getFileName().toString()))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Deletes what is still there, directories only when they are empty. */
  static void delete(List<Path> paths) {
    for (Path path : paths) {
      try {
        Files.deleteIfExists(path);
      } catch (DirectoryNotEmptyException needed) {
        // something in it is
      } catch (IOException failed) {
        LOG.warn("{} cannot be deleted and takes room: {}", path, failed.toString());
      }
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

  /**
   * Puts a savepoint in the place of all checkpoints, as the newest of them.
   *
   * @param savepoint a directory directly in this one
   */
  void replaceAll(Path savepoint) throws IOException {
    Path newest = newest();
    long number = newest == null ? 1 : number(newest) + 1;
    Path target =
        Files.createDirectory(directory.resolve("rewritten-" + UUID.randomUUID()))
            .resolve(CHECKPOINT + number);
    Files.move(savepoint, target, StandardCopyOption.ATOMIC_MOVE);
    delete(unneeded(target));
  }

  Path path() {
    return directory;
  }

  /** Forgets all checkpoints: the next start begins afresh. */
  public void clear() {
    delete(
        walk().stream()
            .filter(path -> !path.equals(directory))
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  private List<Path> files() {
    return walk().stream().filter(Files::isRegularFile).toList();
  }

  private List<Path> walk() {
    Listing listing = new Listing();
    try {
      Files.walkFileTree(directory, listing);
      return listing.found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a job deletes meanwhile, as it does now and then while it runs, is left out. */
  private static final class Listing extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      found.add(path);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      found.add(path);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failed) throws IOException {
      return failed instanceof NoSuchFileException
          ? FileVisitResult.CONTINUE
          : super.visitFileFailed(path, failed);
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
