package io.earshot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules that raise alerts. Every change takes the next store-wide revision, in the transaction
 * that makes it; what changes nothing takes none.
 */
public final class Rules {
  private final Decisions<AlertRule> rules;
  private final Jdbi jdbi;

  Rules(Revisions revisions, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.rules =
        new Decisions<>(
            revisions,
            jdbi,
            new Decisions.Kind<>(
                "rules", "rule", AlertRule::name, Rules::read, ", paused_here = null"));
  }

  private static AlertRule read(ResultSet row) throws SQLException {
    AlertRule written = StoredJson.read(row.getString("content"), AlertRule.class);
    Boolean pausedHere = row.getObject("paused_here", Boolean.class);
    return pausedHere == null ? written : written.withPaused(pausedHere);
  }

  /** All that are not deleted, by name. */
  public List<Decision<AlertRule>> all() {
    return rules.all();
  }

  public Optional<Decision<AlertRule>> find(String name) {
    return rules.find(name);
  }

  /**
   * Those changed after a revision, tombstones included, in order of revision. A new {@link
   * #history} is a change too.
   */
  public List<Decision<AlertRule>> changedAfter(long revision) {
    return rules.changedAfter(revision);
  }

  /**
   * Adds or replaces a rule by name; whether it is paused is as it says.
   *
   * @throws IllegalStateException if the console would replace one of the files
   */
  public void save(AlertRule rule, Origin origin) {
    rules.save(rule, origin);
  }

  /**
   * Makes the rules of {@link Origin#FILE} be exactly these: adds, changes, and deletes what the
   * file no longer names. Unchanged ones keep their revision, and what {@link #pause} set stays.
   */
  public void importFile(List<AlertRule> all) {
    rules.importFile(all);
  }

  /**
   * Pauses or resumes, whatever the rule says of itself.
   *
   * @throws NoSuchElementException if there is no such rule
   */
  public void pause(String name, boolean paused) {
    if (find(name).filter(rule -> rule.value().paused() == paused).isEmpty()) {
      rules.touch(
          name,
          handle ->
              handle.execute("update rules set paused_here = ? where name = ?", paused, name));
    }
  }

  /**
   * Leaves a tombstone.
   *
   * @throws NoSuchElementException if there is no such rule
   * @throws IllegalStateException if it comes from the files
   */
  public void delete(String name) {
    rules.delete(name);
  }

  /**
   * Keeps what a rule counts as its past; the one before is forgotten.
   *
   * @throws NoSuchElementException if there is no such rule
   */
  public void saveHistory(String name, RuleHistory history) {
    rules.touch(name, handle -> putHistory(handle, name, history));
  }

  private static void putHistory(Handle handle, String name, RuleHistory history) {
    handle.execute("delete from rule_history where rule = ?", name);
    handle.execute(
        "insert into rule_history (rule, content) values (?, ?)", name, StoredJson.write(history));
  }

  /** What {@link #saveHistory} kept last, if it was called for this rule. */
  public Optional<RuleHistory> history(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select content from rule_history where rule = ?", name)
                .mapTo(String.class)
                .findFirst()
                .map(content -> StoredJson.read(content, RuleHistory.class)));
  }
}
