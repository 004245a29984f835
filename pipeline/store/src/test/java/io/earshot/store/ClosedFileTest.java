package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 closes its file when it cannot write it. */
class ClosedFileTest {
  @Test
  void isOpenedAgainThoughOthersAreConnected(@TempDir Path directory) throws Exception {
    String url = "jdbc:h2:file:" + directory.resolve("store");
    StoreSettings settings = new StoreSettings(url, null, null);
    try (Store job = Store.open(settings);
        Store console = Store.open(settings)) {
      job.sources().save(stanza("before"), Origin.CONSOLE);
      closeFile(url);

      console.sources().save(stanza("after"), Origin.CONSOLE);

      assertThat(job.sources().all())
          .extracting(SourceRow::name)
          .containsExactly("after", "before");
      assertThat(job.answers()).isTrue();
    }
  }

  @Test
  void saysWhatHelpsWhenItIsDamaged(@TempDir Path directory) throws Exception {
    Files.write(directory.resolve("store.mv.db"), new byte[12_288]);
    StoreSettings settings =
        new StoreSettings("jdbc:h2:file:" + directory.resolve("store"), null, null);
    assertThatThrownBy(() -> Store.open(settings))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened")
        .hasMessageContaining("Put a backup of the file in its place");
  }

  /** What H2 does with its file after a failed write. */
  private static void closeFile(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      session.getDatabase().getStore().getMvStore().closeImmediately();
    }
  }

  private static SourceStanza stanza(String name) {
    return new SourceStanza(
        name,
        SourceKind.FEED,
        List.of("https://" + name + ".example/feed"),
        null,
        0,
        24,
        null,
        null,
        false,
        false);
  }
}
