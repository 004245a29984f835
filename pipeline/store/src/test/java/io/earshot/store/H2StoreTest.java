package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  protected Store open() {
    return open(folder.resolve("store"));
  }

  static Store open(Path file) {
    return Store.open(new StoreSettings("jdbc:h2:file:" + file, "earshot", ""));
  }

  @Test
  void oneProcessMayOpenItTwice() {
    try (Store again = open()) {
      again.sources().save(feed("a"), Origin.CONSOLE);
      assertThat(open().sources().all()).hasSize(1);
    }
  }

  @Test
  void aBackupTakenWhileOpenIsAStoreAgain() throws Exception {
    Path zip = folder.resolve("it's a backup.zip");
    Path restored = folder.resolve("restored");
    try (Store store = open()) {
      store.sources().save(feed("a"), Origin.CONSOLE);
      store.backup(zip);
      store.sources().save(feed("after"), Origin.CONSOLE);
    }
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream()).hasSize(1);
      ZipEntry entry = file.entries().nextElement();
      assertThat(entry.getName()).isEqualTo("store.mv.db");
      Files.createDirectory(restored);
      Files.copy(file.getInputStream(entry), restored.resolve(entry.getName()));
    }
    try (Store store = open(restored.resolve("store"))) {
      assertThat(store.sources().all()).extracting(SourceRow::name).containsExactly("a");
    }
  }

  @Test
  void saysWhyABackupCannotBeWritten() {
    try (Store store = open()) {
      Path nowhere = folder.resolve("store.mv.db").resolve("x.zip");
      assertThatThrownBy(() -> store.backup(nowhere))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(nowhere.toString());
    }
  }

  @Test
  void saysWhichDatabasesThereAre() {
    assertThatThrownBy(() -> Store.open(new StoreSettings("jdbc:mysql://x", null, null)))
        .isInstanceOf(StoreException.class)
        .hasMessage("store.url is jdbc:mysql://x: it must start with jdbc:h2: or jdbc:postgresql:");
  }
}
