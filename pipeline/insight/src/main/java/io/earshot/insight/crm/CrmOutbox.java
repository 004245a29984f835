package io.earshot.insight.crm;

import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.delivery.Backoff;
import io.earshot.insight.delivery.Outbox;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.Customer;
import io.earshot.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what CRMs are to hold: records of one CRM at a time, as many as it takes at once. */
public final class CrmOutbox implements Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(CrmOutbox.class);

  /** For how long a CRM is left alone that took nothing, and did not say for how long. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Store store;
  private final OpenTargets targets;
  private final Rollups rollups;
  private final Clock clock;
  private final Backoff backoff = new Backoff(new Random());

  public CrmOutbox(Store store, OpenTargets targets, Rollups rollups, Clock clock) {
    this.store = store;
    this.targets = targets;
    this.rollups = rollups;
    this.clock = clock;
  }

  @Override
  public boolean sendDue() throws InterruptedException {
    List<CrmRecord> claimed = store.crmRecords().claim(clock.instant(), LEASE, this::most);
    if (!claimed.isEmpty()) {
      send(claimed.get(0).target(), claimed);
    }
    return !claimed.isEmpty();
  }

  private int most(String target) {
    return store.crmTargets().find(target).map(stanza -> targets.of(stanza).batch()).orElse(100);
  }

  private void send(String name, List<CrmRecord> claimed) throws InterruptedException {
    Optional<CrmStanza> stanza = store.crmTargets().find(name);
    Optional<String> disabled = store.crmTargets().disabled(name);
    if (stanza.isEmpty()) {
      all(claimed, CrmResult.dead("there is no CRM named " + name));
    } else if (disabled.isPresent()) {
      all(claimed, CrmResult.dead("the CRM is not in use: " + disabled.get()));
    } else {
      send(stanza.get(), claimed);
    }
  }

  private void send(CrmStanza stanza, List<CrmRecord> claimed) throws InterruptedException {
    Map<String, Customer> customers = customers(claimed);
    List<CrmRecord> records = new ArrayList<>();
    List<CrmItem> items = new ArrayList<>();
    for (CrmRecord record : claimed) {
      try {
        items.add(item(stanza, record, customers.get(record.customer())));
        records.add(record);
      } catch (CrmRefusal cannot) {
        note(record, cannot.result());
      }
    }
    if (!items.isEmpty()) {
      note(records, results(stanza, items));
    }
  }

  private List<CrmResult> results(CrmStanza stanza, List<CrmItem> items)
      throws InterruptedException {
    try {
      return targets.of(stanza).send(items);
    } catch (RuntimeException defect) {
      LOG.error("{} could not be sent {} records", stanza.name(), items.size(), defect);
      return Collections.nCopies(items.size(), CrmResult.retry(defect.toString(), null));
    }
  }

  private Map<String, Customer> customers(List<CrmRecord> claimed) {
    return store
        .customers()
        .find(claimed.stream().map(CrmRecord::customer).collect(Collectors.toSet()));
  }

  private CrmItem item(CrmStanza stanza, CrmRecord record, Customer customer) throws CrmRefusal {
    if (customer == null && !record.removal()) {
      String gone = "there is no customer " + record.customer();
      throw new CrmRefusal(CrmResult.dead(gone), 0);
    }
    boolean counts = record.kind() == CrmRecordKind.ROLLUP && !record.removal();
    CrmRollup rollup = counts ? rollup(stanza, record) : null;
    if (counts && rollup.mentions() == 0 && record.sent() == 0 && record.attempted() == null) {
      throw new CrmRefusal(CrmResult.taken(null, "there is nothing to tell yet"), 0);
    }
    return new CrmItem(
        record.id(),
        record.version(),
        record.kind(),
        record.removal(),
        customer,
        record.post(),
        rollup,
        record.remoteId(),
        record.sent() > 0 || record.attempted() != null);
  }

  private CrmRollup rollup(CrmStanza stanza, CrmRecord record) throws CrmRefusal {
    try {
      return rollups.of(record.customer(), stanza.trackers(CrmRecordKind.ROLLUP));
    } catch (IOException silent) {
      String why = "the index does not answer: " + silent.getMessage();
      throw new CrmRefusal(CrmResult.retry(why, null), 0);
    }
  }

  private void all(List<CrmRecord> records, CrmResult result) {
    note(records, Collections.nCopies(records.size(), result));
  }

  private void note(List<CrmRecord> records, List<CrmResult> results) {
    for (int i = 0; i < records.size(); i++) {
      note(records.get(i), results.get(i));
    }
    pause(results).ifPresent(until -> store.crmRecords().postpone(records.get(0).target(), until));
  }

  /** Until when a CRM is left alone that says so, or that takes nothing at all. */
  private Optional<Instant> pause(List<CrmResult> results) {
    Optional<Instant> asked =
        results.stream()
            .map(CrmResult::notBefore)
            .filter(notBefore -> notBefore != null)
            .max(Instant::compareTo);
    boolean nothing = results.stream().allMatch(result -> result.outcome() == Outcome.RETRY);
    return asked.isPresent() || !nothing ? asked : Optional.of(clock.instant().plus(SILENCE));
  }

  private void note(CrmRecord record, CrmResult result) {
    Instant now = clock.instant();
    switch (result.outcome()) {
      case TAKEN -> store.crmRecords().sent(record, result.remoteId(), now, result.message());
      case RETRY -> retry(record, result, now);
      case DEAD -> store.crmRecords().dead(record, now, result.message());
      case DISABLE -> {
        store.crmTargets().disable(record.target(), result.message());
        store.crmRecords().dead(record, now, result.message());
      }
    }
  }

  private void retry(CrmRecord record, CrmResult result, Instant now) {
    LOG.info("{} to {}: {}", record.id(), record.target(), result.message());
    backoff
        .due(record.attempts(), now, result.notBefore())
        .ifPresentOrElse(
            due -> store.crmRecords().retryAt(record, due, result.message()),
            () -> store.crmRecords().dead(record, now, result.message()));
  }
}
