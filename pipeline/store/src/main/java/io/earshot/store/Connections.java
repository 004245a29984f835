package io.earshot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens a pool of connections to a database whose schema is up to date. */
final class Connections {
  private static final int MOST = 8;

  private Connections() {}

  static HikariDataSource open(Database database, StoreSettings settings) {
    HikariDataSource connections = connect(database, settings);
    try {
      migrate(connections);
      return connections;
    } catch (FlywayException failed) {
      connections.close();
      throw new StoreException(
          "The store's schema cannot be brought up to date: " + failed.getMessage(), failed);
    }
  }

  private static HikariDataSource connect(Database database, StoreSettings settings) {
    try {
      HikariConfig configuration = configuration(database, settings);
      return database == Database.H2
          ? new H2Connections(configuration)
          : new HikariDataSource(configuration);
    } catch (PoolInitializationException failed) {
      throw new StoreException(
          "The store at %s cannot be opened: %s%s"
              .formatted(settings.url(), failed.getCause().getMessage(), remedy(failed)),
          failed);
    }
  }

  private static HikariConfig configuration(Database database, StoreSettings settings) {
    HikariConfig configuration = new HikariConfig();
    configuration.setPoolName("store");
    configuration.setDriverClassName(database.driver);
    configuration.setJdbcUrl(database == Database.H2 ? h2(settings.url()) : settings.url());
    configuration.setUsername(settings.user());
    configuration.setPassword(settings.password());
    configuration.setMaximumPoolSize(MOST);
    configuration.setMinimumIdle(1);
    return configuration;
  }

  /**
   * Every commit reaches the file at once (WRITE_DELAY), so a killed process loses none; the store
   * is closed by its owner, not by H2's own shutdown hook. Packed (COMPRESS), many customers take
   * half the room, and a commit a third of a millisecond more.
   */
  private static String h2(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    return url
        + (upper.contains(";WRITE_DELAY=") ? "" : ";WRITE_DELAY=0")
        + (upper.contains(";COMPRESS=") ? "" : ";COMPRESS=TRUE")
        + (upper.contains(";LOCK_TIMEOUT=") ? "" : ";LOCK_TIMEOUT=20000")
        + (upper.contains(";DB_CLOSE_ON_EXIT=") ? "" : ";DB_CLOSE_ON_EXIT=FALSE");
  }

  private static String remedy(PoolInitializationException failed) {
    String cause = String.valueOf(failed.getCause().getMessage());
    if (cause.contains("already in use") || cause.contains("The file is locked")) {
      return " Another process holds it: ask that one, or stop it.";
    }
    return cause.contains("corrupted")
        ? " Put a backup of the file in its place, or move it away: then what sources.yaml says is"
            + " read again, and what was added in the console is lost."
        : "";
  }

  private static void migrate(HikariDataSource connections) {
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:io/earshot/store/migrations")
        .load()
        .migrate();
  }
}
