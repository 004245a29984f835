package io.earshot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to an H2 database. After a write that failed, on a full disk for example, H2 closes
 * its file and keeps it closed for as long as anybody in this process is connected. Here everybody
 * is sent away then, and who comes next opens it again, with all that was committed.
 */
final class H2Connections extends HikariDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(H2Connections.class);
  private static final Set<H2Connections> OPEN = ConcurrentHashMap.newKeySet();

  /** Reads the file, be there such a table or not. */
  private static final String PROBE = "select current_value from revision";

  /** Bytes of a file from which on its room matters. */
  private static final long LARGE = 16_000_000;

  /** Percent of a file that is in use. */
  private static final int HALF = 50;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  H2Connections(HikariConfig configuration) {
    super(suspendable(configuration));
    OPEN.add(this);
  }

  private static HikariConfig suspendable(HikariConfig configuration) {
    configuration.setAllowPoolSuspension(true);
    return configuration;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    if (isOpen(connection)) {
      return connection;
    }
    evictConnection(connection);
    openAgain();
    return super.getConnection();
  }

  @Override
  public void close() {
    OPEN.remove(this);
    if (same().isEmpty()) {
      giveBackRoom();
    }
    super.close();
  }

  private List<H2Connections> same() {
    return OPEN.stream().filter(other -> other.getJdbcUrl().equals(getJdbcUrl())).toList();
  }

  /**
   * Writes a file anew that is mostly what was overwritten: a million customers took eight times
   * the room. H2 itself uses that room again only where commits may be lost.
   */
  private void giveBackRoom() {
    try (Connection last = super.getConnection();
        Statement statement = last.createStatement()) {
      if (setting(statement, "info.FILE_SIZE") > LARGE
          && setting(statement, "info.CHUNKS_FILL_RATE") < HALF) {
        statement.execute("shutdown compact");
      }
    } catch (SQLException closed) { // which it is to be
      LOG.debug("The store is closed: {}", closed.toString());
    }
  }

  /** 0 where there is none, as in memory. */
  private static long setting(Statement statement, String name) throws SQLException {
    String query =
        "select setting_value from information_schema.settings where setting_name = '%s'";
    try (ResultSet row = statement.executeQuery(query.formatted(name))) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static boolean isOpen(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(PROBE);
      return true;
    } catch (SQLException failed) {
      return failed.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED;
    }
  }

  private void openAgain() throws SQLException {
    synchronized (OPEN) {
      try (Connection another = super.getConnection()) {
        if (isOpen(another)) {
          return; // somebody else was faster
        }
        evictConnection(another);
      }
      LOG.warn("The store was closed after a write that failed; it is opened again");
      List<H2Connections> same = same();
      same.forEach(pool -> pool.getHikariPoolMXBean().suspendPool());
      try {
        awaitAllGone(same);
      } finally {
        same.forEach(pool -> pool.getHikariPoolMXBean().resumePool());
      }
    }
  }

  private static void awaitAllGone(List<H2Connections> pools) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (pools.stream().anyMatch(H2Connections::isInUse) && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isInUse() {
    getHikariPoolMXBean().softEvictConnections();
    return getHikariPoolMXBean().getTotalConnections() > 0;
  }
}
