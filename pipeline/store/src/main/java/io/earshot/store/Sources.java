package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.SourceStanza;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The configured sources. Every change takes the next store-wide revision, in the transaction that
 * makes it; what changes nothing takes none.
 */
public final class Sources {
  /** The most characters of a name. */
  public static final int MAX_NAME = 200;

  private final Revisions revisions;
  private final Jdbi jdbi;

  Sources(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** All that are not deleted, by name. */
  public List<SourceRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(SourceRecord.SELECT + " where not deleted order by name")
                .map(SourceRecord::read)
                .map(SourceRecord::row)
                .list());
  }

  public Optional<SourceRow> find(String name) {
    return jdbi.withHandle(handle -> standing(handle, name)).map(SourceRecord::row);
  }

  /** Rows changed after a revision, tombstones included, in order of revision. */
  public List<SourceRow> changedAfter(long revision) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(SourceRecord.SELECT + " where revision > ? order by revision", revision)
                .map(SourceRecord::read)
                .map(SourceRecord::row)
                .list());
  }

  /**
   * Adds or replaces a source by name.
   *
   * @throws IllegalStateException if the console would replace a source of the files
   */
  public void save(SourceStanza stanza, Origin origin) {
    checkName(stanza);
    revisions.write(
        handle -> {
          Optional<SourceRecord> old = SourceRecord.find(handle, stanza.name());
          if (origin == Origin.CONSOLE) {
            old.ifPresent(Sources::checkNotFromFile);
          }
          write(handle, old, SourceRecord.of(stanza, origin));
        });
  }

  /**
   * Makes the sources of {@link Origin#FILE} be exactly these: adds, changes, and deletes what the
   * file no longer names. Unchanged ones keep their revision. What was set in the console (paused,
   * days kept) stays.
   */
  public void importFile(List<SourceStanza> stanzas) {
    stanzas.forEach(Sources::checkName);
    Set<String> named = stanzas.stream().map(SourceStanza::name).collect(Collectors.toSet());
    revisions.write(
        handle -> {
          stanzas.forEach(stanza -> importOne(handle, stanza));
          SourceRecord.fromFile(handle).stream()
              .filter(old -> !named.contains(old.name()))
              .forEach(old -> write(handle, Optional.of(old), old.tombstone()));
        });
  }

  /**
   * Pauses or resumes.
   *
   * @throws NoSuchElementException if there is no such source
   */
  public void pause(String name, boolean paused) {
    change(name, old -> old.paused(paused));
  }

  /**
   * Sets how many days posts are kept; 0 is for ever.
   *
   * @throws NoSuchElementException if there is no such source
   */
  public void keep(String name, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days is " + days + ", not 0 or more");
    }
    change(name, old -> old.keep(days));
  }

  /**
   * Leaves a tombstone.
   *
   * @throws NoSuchElementException if there is no such source
   * @throws IllegalStateException if the source comes from the files
   */
  public void delete(String name) {
    change(
        name,
        old -> {
          checkNotFromFile(old);
          return old.tombstone();
        });
  }

  private void change(String name, UnaryOperator<SourceRecord> change) {
    revisions.write(
        handle -> {
          SourceRecord old = standing(handle, name).orElseThrow(() -> unknown(name));
          write(handle, Optional.of(old), change.apply(old));
        });
  }

  private static void importOne(Handle handle, SourceStanza stanza) {
    Optional<SourceRecord> old = SourceRecord.find(handle, stanza.name());
    SourceRecord fresh = SourceRecord.of(stanza, Origin.FILE);
    write(handle, old, old.filter(row -> !row.deleted()).map(fresh::withSettingsOf).orElse(fresh));
  }

  private static void write(Handle handle, Optional<SourceRecord> old, SourceRecord changed) {
    if (old.isEmpty()) {
      changed.insert(handle, Revisions.next(handle));
    } else if (!old.get().equals(changed.at(old.get().revision()))) {
      changed.update(handle, Revisions.next(handle));
    }
  }

  private static Optional<SourceRecord> standing(Handle handle, String name) {
    return SourceRecord.find(handle, name).filter(row -> !row.deleted());
  }

  private static void checkName(SourceStanza stanza) {
    requireNonNull(stanza, "stanza is null");
    if (stanza.name().isBlank() || stanza.name().length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a source needs a name of 1 to %d characters, not '%s'"
              .formatted(MAX_NAME, stanza.name()));
    }
  }

  private static void checkNotFromFile(SourceRecord old) {
    if (old.origin() == Origin.FILE && !old.deleted()) {
      throw new IllegalStateException(
          "The source '%s' comes from the configuration files: change it there"
              .formatted(old.name()));
    }
  }

  private static NoSuchElementException unknown(String name) {
    return new NoSuchElementException("There is no source named '" + name + "'");
  }
}
