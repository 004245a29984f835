package io.earshot.job.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointDirectoryTest {
  @TempDir Path directory;

  @Test
  void findsTheNewestCompleteCheckpointOfAnyJob() throws IOException {
    write("job-1/chk-8/_metadata", "");
    write("job-1/chk-9/_metadata", "");
    write("job-2/chk-10/_metadata", "");
    write("job-2/chk-11/unfinished", "");

    assertThat(checkpoints().newest()).isEqualTo(directory.resolve("job-2/chk-10"));
  }

  @Test
  void findsNoneWhereThereIsNone() throws IOException {
    assertThat(checkpoints().newest()).isNull();
    assertThat(new CheckpointDirectory(directory.resolve("missing")).newest()).isNull();
    write("job-1/chk-1/unfinished", "");
    assertThat(checkpoints().newest()).isNull();
  }

  @Test
  void sweepsWhatTheCheckpointDoesNotNeed() throws IOException {
    write("job-1/shared/needed-1", "");
    write("job-1/shared/orphan", "");
    write("job-1/chk-3/_metadata", "");
    write("job-2/chk-4/_metadata", "binary \u0000 job-1/shared/needed-1 \u0001 needed-2");
    write("job-2/chk-4/needed-2", "");
    write("job-2/chk-5/unfinished", "");

    List<Path> unneeded = checkpoints().unneeded(checkpoints().newest());
    write("job-3/chk-5/of-the-next-run", "");
    CheckpointDirectory.delete(unneeded);

    assertThat(files())
        .containsExactly(
            "job-1/shared/needed-1",
            "job-2/chk-4/_metadata",
            "job-2/chk-4/needed-2",
            "job-3/chk-5/of-the-next-run");
    assertThat(directory.resolve("job-2/chk-5")).doesNotExist();
  }

  @Test
  void isCopiedWhileTheJobDeletesWhatItNoLongerNeeds(@TempDir Path target) throws Exception {
    write("job-1/chk-9/_metadata", "");
    ExecutorService job = Executors.newSingleThreadExecutor();
    AtomicBoolean ends = new AtomicBoolean();
    Future<?> deleting = job.submit(() -> writeAndDelete(ends));
    try {
      for (int copy = 0; copy < 100; copy++) {
        checkpoints().copyNewest(target.resolve("copy-" + copy));
        assertThat(target.resolve("copy-" + copy + "/job-1/chk-9/_metadata")).exists();
      }
    } finally {
      ends.set(true);
      deleting.get();
      job.shutdown();
    }
  }

  private Void writeAndDelete(AtomicBoolean ends) throws IOException {
    while (!ends.get()) {
      for (int file = 0; file < 20; file++) {
        write("job-1/chk-8/file-" + file, "");
      }
      for (int file = 0; file < 20; file++) {
        Files.delete(directory.resolve("job-1/chk-8/file-" + file));
      }
      Files.delete(directory.resolve("job-1/chk-8"));
    }
    return null;
  }

  @Test
  void forgetsEverything() throws IOException {
    write("job-1/chk-3/_metadata", "");

    checkpoints().clear();

    assertThat(files()).isEmpty();
    assertThat(directory).exists();
  }

  private CheckpointDirectory checkpoints() {
    return new CheckpointDirectory(directory);
  }

  private void write(String path, String content) throws IOException {
    Files.createDirectories(directory.resolve(path).getParent());
    Files.writeString(directory.resolve(path), content);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
