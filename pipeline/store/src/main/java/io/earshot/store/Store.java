package io.earshot.store;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * What people decide and what the job reports, in H2 (embedded) or PostgreSQL (cluster).
 * Thread-safe.
 *
 * <p>An H2 file belongs to one process, which may open it several times. What a method has written
 * survives a kill of the process.
 */
public final class Store implements AutoCloseable {
  private static final Set<Integer> CLOSED =
      Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

  private final Database database;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Sources sources;
  private final Trackers trackers;
  private final Decisions<Topic> topics;
  private final Rules rules;
  private final Backfills backfills;
  private final Replays replays;
  private final Inbox inbox;
  private final SourceJournal journal;
  private final Channels channels;
  private final Alerts alerts;
  private final Deliveries deliveries;
  private final Customers customers;
  private final CustomerLinks customerLinks;
  private final LinkDecisions linkDecisions;
  private final Removals removals;
  private final Suppressions suppressions;
  private final Erasures erasures;
  private final CrmTargets crmTargets;
  private final CrmRecords crmRecords;
  private final Engines engines;
  private final Corrections corrections;
  private final Calibrations calibrations;
  private final Rising rising;

  private Store(Database database, HikariDataSource connections) {
    this.database = database;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    Revisions revisions = new Revisions(jdbi);
    this.sources = new Sources(revisions, jdbi);
    this.trackers = new Trackers(revisions, jdbi);
    this.topics =
        new Decisions<>(
            revisions, jdbi, Decisions.Kind.of("topics", "topic", Topic::name, Topic.class));
    this.rules = new Rules(revisions, jdbi);
    this.backfills = new Backfills(revisions, jdbi);
    this.replays = new Replays(revisions, jdbi);
    this.inbox = new Inbox(revisions, jdbi);
    this.journal = new SourceJournal(jdbi);
    this.channels = new Channels(revisions, jdbi);
    this.alerts = new Alerts(revisions, jdbi);
    this.deliveries = new Deliveries(jdbi);
    this.customers = new Customers(revisions, jdbi);
    this.customerLinks = new CustomerLinks(jdbi);
    this.linkDecisions = new LinkDecisions(revisions, jdbi);
    this.removals = new Removals(revisions);
    this.suppressions = new Suppressions(revisions, jdbi);
    this.erasures = new Erasures(revisions, jdbi);
    this.crmTargets = new CrmTargets(revisions, jdbi);
    this.crmRecords = new CrmRecords(jdbi);
    this.engines = new Engines(revisions, jdbi);
    this.corrections = new Corrections(revisions, jdbi);
    this.calibrations = new Calibrations(revisions, jdbi);
    this.rising = new Rising(jdbi);
  }

  /**
   * Opens the store and brings its schema up to date.
   *
   * @throws StoreException if it cannot be reached, is in use by another process, or was written by
   *     a newer release
   */
  public static Store open(StoreSettings settings) {
    Database database = Database.of(settings.url());
    return new Store(database, Connections.open(database, settings));
  }

  public Sources sources() {
    return sources;
  }

  public Trackers trackers() {
    return trackers;
  }

  public Decisions<Topic> topics() {
    return topics;
  }

  public Rising rising() {
    return rising;
  }

  public Rules rules() {
    return rules;
  }

  public Backfills backfills() {
    return backfills;
  }

  public Replays replays() {
    return replays;
  }

  public Inbox inbox() {
    return inbox;
  }

  public SourceJournal journal() {
    return journal;
  }

  public Channels channels() {
    return channels;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public Customers customers() {
    return customers;
  }

  public CustomerLinks customerLinks() {
    return customerLinks;
  }

  public LinkDecisions linkDecisions() {
    return linkDecisions;
  }

  public Removals removals() {
    return removals;
  }

  public Suppressions suppressions() {
    return suppressions;
  }

  public Erasures erasures() {
    return erasures;
  }

  public CrmTargets crmTargets() {
    return crmTargets;
  }

  public CrmRecords crmRecords() {
    return crmRecords;
  }

  public Engines engines() {
    return engines;
  }

  public Corrections corrections() {
    return corrections;
  }

  public Calibrations calibrations() {
    return calibrations;
  }

  /** Whether the database answers. */
  public boolean answers() {
    try {
      return jdbi.withHandle(handle -> handle.select("select 1").mapTo(Integer.class).one()) == 1;
    } catch (JdbiException unreachable) {
      return false;
    }
  }

  /**
   * Copies an H2 store, while it is in use, into a zip file that holds the database file.
   *
   * @param zip replaced if it exists
   * @throws StoreException if it cannot be written, or the store is PostgreSQL
   */
  public void backup(Path zip) {
    requireNonNull(zip, "zip is null");
    if (database == Database.POSTGRESQL) {
      throw new StoreException("A store in PostgreSQL is backed up with pg_dump", null);
    }
    try {
      jdbi.useHandle(handle -> handle.execute("backup to ?", zip.toAbsolutePath().toString()));
    } catch (JdbiException failed) {
      throw new StoreException(
          "The store cannot be copied to " + zip + ": " + cause(failed), failed);
    }
  }

  /**
   * Writes the files of the database anew, so that nothing is left of what was deleted. An H2 store
   * is closed by it, for all who use it; PostgreSQL goes on, but lets nobody read a table while it
   * is written.
   *
   * @throws StoreException if it cannot be done now
   */
  public void compact() {
    String how = database == Database.H2 ? "shutdown compact" : "vacuum (full)";
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(how);
    } catch (SQLException failed) {
      if (!CLOSED.contains(failed.getErrorCode())) { // which it is to be
        throw new StoreException(
            "The store cannot be written anew: " + failed.getMessage(), failed);
      }
    }
    if (database == Database.H2) {
      close();
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  private static String cause(Exception failed) {
    return failed.getCause() == null ? failed.getMessage() : failed.getCause().getMessage();
  }
}
