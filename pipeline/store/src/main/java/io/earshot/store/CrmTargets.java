package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The CRMs that are told what customers say. Every change of what is configured takes the next
 * store-wide revision; that one is out of use, or in use again, does not.
 */
public final class CrmTargets {
  private final Decisions<CrmStanza> decisions;
  private final Jdbi jdbi;

  CrmTargets(Revisions revisions, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.decisions =
        new Decisions<>(
            revisions,
            jdbi,
            new Decisions.Kind<>(
                "crm_targets",
                "CRM",
                CrmStanza::name,
                row -> StoredJson.read(row.getString("content"), CrmStanza.class),
                ", disabled = null"));
  }

  /** All that are not deleted, by name. */
  public List<CrmStanza> all() {
    return decisions.all().stream().map(Decision::value).toList();
  }

  public Optional<CrmStanza> find(String name) {
    return decisions.find(name).map(Decision::value);
  }

  /** Those changed after a revision, tombstones included, in order of revision. */
  public List<Decision<CrmStanza>> changedAfter(long revision) {
    return decisions.changedAfter(revision);
  }

  /** Makes the CRMs be exactly these; unchanged ones keep their revision. */
  public void importFile(List<CrmStanza> stanzas) {
    decisions.importFile(stanzas);
  }

  /** Why nothing is sent to one; empty while it is in use. */
  public Optional<String> disabled(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select disabled from crm_targets where name = ? and disabled is not null",
                    name)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Sends nothing more to one; one that is gone needs no disabling.
   *
   * @param reason what people are told
   */
  public void disable(String name, String reason) {
    set(name, Columns.text(requireNonNull(reason, "reason is null")));
  }

  /**
   * Puts one to use again.
   *
   * @throws NoSuchElementException if there is none of this name
   */
  public void enable(String name) {
    if (set(name, null) == 0) {
      throw new NoSuchElementException("There is no CRM named '" + name + "'");
    }
  }

  private int set(String name, String disabled) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "update crm_targets set disabled = ? where name = ? and not deleted",
                disabled,
                name));
  }
}
