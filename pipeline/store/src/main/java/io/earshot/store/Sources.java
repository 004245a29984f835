package io.earshot.store;

import io.earshot.connectors.SourceStanza;
import java.util.List;
import java.util.Optional;

/**
 * The configured sources. Every change takes the next store-wide revision, in the transaction that
 * makes it.
 */
public interface Sources {
  /** All that are not deleted, by name. */
  List<SourceRow> all();

  Optional<SourceRow> find(String name);

  /** Rows changed after a revision, tombstones included, in order of revision. */
  List<SourceRow> changedAfter(long revision);

  /** Adds or replaces a source by name. */
  void save(SourceStanza stanza, Origin origin);

  /**
   * Makes the sources of {@link Origin#FILE} be exactly these: adds, changes, and deletes what the
   * file no longer names. Unchanged ones keep their revision. A paused flag set in the console is
   * kept.
   */
  void importFile(List<SourceStanza> stanzas);

  /** Pauses or resumes. */
  void pause(String name, boolean paused);

  /** Sets how many days posts are kept; 0 is for ever. */
  void keep(String name, int days);

  void delete(String name);
}
