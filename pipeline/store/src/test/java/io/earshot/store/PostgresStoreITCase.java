package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresStoreITCase extends StoreContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws IOException {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void openStore() {
    server.empty();
    super.openStore();
  }

  @Override
  protected Store open() {
    return server.open();
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
