package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresStoreITCase extends StoreContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void openStore() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema public cascade; create schema public");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    super.openStore();
  }

  @Override
  protected Store open() {
    return Store.open(
        new StoreSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", null));
  }

  @Test
  void sendsTheReaderToPgDumpForBackups() {
    try (Store store = open()) {
      assertThatThrownBy(() -> store.backup(Path.of("x.zip")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("pg_dump");
    }
  }
}
