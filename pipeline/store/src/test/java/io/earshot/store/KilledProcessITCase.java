package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 store whose process is killed with SIGKILL in mid-write. */
class KilledProcessITCase {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsThereAfterwards() throws Exception {
    Path file = folder.resolve("store");
    Process writer = start(file);
    int written = 0;
    try (BufferedReader lines = writer.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        written = Integer.parseInt(line);
        if (written == 50) {
          saysThatAnotherProcessHoldsIt(file);
          writer.toHandle().destroyForcibly(); // Process's own would close the pipe we read
        }
      }
    }
    writer.waitFor();

    try (Store store = H2StoreTest.open(file)) {
      assertThat(written).isGreaterThanOrEqualTo(50);
      assertThat(store.sources().all()).hasSizeBetween(written, written + 1);
    }
  }

  private static void saysThatAnotherProcessHoldsIt(Path file) {
    assertThatThrownBy(() -> H2StoreTest.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Another process holds it");
  }

  private static Process start(Path file) throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Saves sources for ever, and prints the number of each after it was saved. */
  static final class Writer {
    public static void main(String[] arguments) {
      Store store = H2StoreTest.open(Path.of(arguments[0]));
      for (int i = 1; ; i++) {
        store.sources().save(StoreContract.feed("source " + i), Origin.CONSOLE);
        System.out.println(i);
      }
    }
  }
}
