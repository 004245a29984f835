package io.earshot.app.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * The directory in which the embedded form keeps everything. One process owns it at a time (design
 * rule 12): it holds a lock on the file {@code lock}, which the operating system frees even after
 * kill -9, and whose content tells other verbs how to reach the owner.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Becomes the owner.
   *
   * @throws InUseException if another process owns it
   * @throws IOException if it cannot be made or written
   */
  public static DataDirectory own(Path path) throws IOException, InUseException {
    FileChannel channel = open(path);
    if (tryLock(channel) == null) {
      channel.close();
      throw new InUseException(path, running(path).orElse(null));
    }
    channel.truncate(0);
    ownerOnly(path.resolve(LOCK));
    return new DataDirectory(path, channel);
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      Files.createDirectories(path);
      return FileChannel.open(
          path.resolve(LOCK),
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(
          "the data directory %s cannot be made or written (%s): name another with --data or the key 'data'"
              .formatted(path, e),
          e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // owned within this JVM
    }
  }

  private static void ownerOnly(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
  }

  /**
   * How the owner is reached; empty when nobody owns the directory, or the owner is still starting.
   */
  public static Optional<Running> running(Path path) throws IOException {
    Path lock = path.resolve(LOCK);
    if (!Files.exists(lock) || !isLocked(lock)) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(lock);
    return content.length == 0
        ? Optional.empty()
        : Optional.of(JSON.readValue(content, Running.class));
  }

  private static boolean isLocked(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    }
  }

  /** Tells other verbs how to reach this process. */
  public void announce(Running running) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(running)), 0);
    channel.force(true);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }

  /** Another process owns the directory. */
  public static final class InUseException extends Exception {
    private static final long serialVersionUID = 1L;

    InUseException(Path path, Running owner) {
      super(
          owner == null
              ? "another earshot is using " + path + " and is still starting: try again in a moment"
              : "another earshot (process %d) is using %s: its console is at %s"
                  .formatted(owner.pid(), path, owner.address()));
    }
  }
}
