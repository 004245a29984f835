package io.earshot.console.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.console.web.Problem;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecords;
import io.earshot.store.CrmStanza;
import io.earshot.store.CrmTargets;
import io.earshot.store.Delivery.State;
import io.earshot.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;

/** How the CRMs stand, and what people decide of them. */
public final class CrmReports {
  private final CrmTargets targets;
  private final CrmRecords records;
  private final InstantSource clock;

  public CrmReports(Store store, InstantSource clock) {
    this.targets = store.crmTargets();
    this.records = store.crmRecords();
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** All, by name. */
  public List<CrmReport> all() {
    return targets.all().stream().map(this::report).toList();
  }

  private CrmReport report(CrmStanza stanza) {
    String name = stanza.name();
    return new CrmReport(
        stanza,
        targets.disabled(name).orElse(null),
        records.count(name, State.WAITING),
        records.count(name, State.SENT),
        records.count(name, State.DEAD));
  }

  /** How one stands; a {@link Problem} if there is none of that name. */
  public CrmReport find(String name) {
    return targets.find(name).map(this::report).orElseThrow(() -> unknown(name));
  }

  /** Sends nothing more to one, or puts it to use again. */
  public void use(String name, boolean use) {
    find(name);
    if (use) {
      targets.enable(name);
    } else {
      targets.disable(name, "somebody stopped it");
    }
  }

  /** Sends a record once more; a {@link Problem} if there is none. */
  public CrmRecord replay(String id) {
    try {
      records.replay(id, clock.instant());
      return records.find(id).orElseThrow();
    } catch (NoSuchElementException unknown) {
      throw Problem.notFound("There is no CRM record " + id + ".");
    }
  }

  /** Sends all of one that came to nothing once more; gives how many. */
  public int replayAll(String name) {
    find(name);
    return records.replayDead(name, clock.instant());
  }

  private static Problem unknown(String name) {
    return Problem.notFound("There is no CRM named '%s'.".formatted(name));
  }
}
