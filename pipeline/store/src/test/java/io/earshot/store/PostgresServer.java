package io.earshot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL with one database. */
final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer start() throws IOException {
    return new PostgresServer(EmbeddedPostgres.start());
  }

  /** Drops all that is in the database. */
  void empty() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema public cascade; create schema public");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  Store open() {
    return Store.open(
        new StoreSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", null));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
