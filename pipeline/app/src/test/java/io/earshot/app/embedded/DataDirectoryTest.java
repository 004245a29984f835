package io.earshot.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final Running ME = new Running("http://127.0.0.1:1234", "token", 7);

  @TempDir private Path folder;

  @Test
  void theOwnerIsFoundWhileItOwnsAndNotAfter() throws Exception {
    Path data = folder.resolve("data");
    try (DataDirectory owned = DataDirectory.own(data)) {
      assertThat(DataDirectory.running(data)).isEmpty();
      owned.announce(ME);
      assertThat(DataDirectory.running(data)).contains(ME);
    }
    assertThat(DataDirectory.running(data)).isEmpty();
  }

  @Test
  void aSecondOwnerIsRefusedAndToldWhereTheFirstIs() throws Exception {
    try (DataDirectory owned = DataDirectory.own(folder)) {
      owned.announce(ME);
      assertThatThrownBy(() -> DataDirectory.own(folder))
          .isInstanceOf(DataDirectory.InUseException.class)
          .hasMessageContaining("process 7")
          .hasMessageContaining("http://127.0.0.1:1234");
    }
  }

  @Test
  void theTokenIsReadableByTheOwnerOnly() throws Exception {
    try (DataDirectory owned = DataDirectory.own(folder)) {
      assertThat(owned.path()).isEqualTo(folder);
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lock"))))
          .isEqualTo("rw-------");
    }
  }
}
