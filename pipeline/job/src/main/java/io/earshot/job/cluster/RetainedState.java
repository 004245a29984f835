package io.earshot.job.cluster;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * What the runs of one job left in their directory, on any file system that Flink reads:
 * checkpoints as {@code <run>/chk-<n>}, and savepoints one directory down. A directory is complete
 * when its {@code _metadata} is there.
 */
final class RetainedState {
  private static final String METADATA = "_metadata";
  private static final String CHECKPOINT = "chk-";

  /** As many checkpoints as a running job keeps. */
  private static final int KEPT = 3;

  private final Path directory;

  RetainedState(Path directory) {
    this.directory = requireNonNull(directory, "directory is null");
  }

  /** The newest complete checkpoint or savepoint, or null if there is none. */
  Path newest() throws IOException {
    List<FileStatus> newestFirst = newestFirst();
    return newestFirst.isEmpty() ? null : newestFirst.get(0).getPath().getParent();
  }

  /** Deletes checkpoints of earlier runs but the newest three. Savepoints are left alone. */
  void prune() throws IOException {
    List<Path> checkpoints =
        newestFirst().stream()
            .map(metadata -> metadata.getPath().getParent())
            .filter(RetainedState::isCheckpoint)
            .toList();
    for (Path old : checkpoints.subList(Math.min(KEPT, checkpoints.size()), checkpoints.size())) {
      directory.getFileSystem().delete(old, true);
    }
  }

  static boolean isCheckpoint(Path path) {
    return path.getName().startsWith(CHECKPOINT);
  }

  private List<FileStatus> newestFirst() throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus run : children(directory)) {
      for (FileStatus one : children(run.getPath())) {
        found.addAll(metadata(one.getPath()));
      }
    }
    found.sort(Comparator.comparingLong(FileStatus::getModificationTime).reversed());
    return found;
  }

  private List<FileStatus> metadata(Path one) throws IOException {
    return children(one).stream()
        .filter(file -> file.getPath().getName().equals(METADATA) && file.getLen() > 0)
        .toList();
  }

  private List<FileStatus> children(Path parent) throws IOException {
    FileSystem files = directory.getFileSystem();
    try {
      if (!files.exists(parent) || !files.getFileStatus(parent).isDir()) {
        return List.of();
      }
      FileStatus[] children = files.listStatus(parent);
      return children == null ? List.of() : List.of(children);
    } catch (FileNotFoundException goneMeanwhile) {
      return List.of();
    }
  }
}
