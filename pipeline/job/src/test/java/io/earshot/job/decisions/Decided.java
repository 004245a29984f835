package io.earshot.job.decisions;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.job.jvm.Lease;
import io.earshot.store.AlertRule;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.DigestSchedule;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Traces;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A store with decisions, for tests of the stages that go by them. */
public final class Decided implements AutoCloseable {
  private final StoreSettings settings =
      new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null);
  private final Store store = Store.open(settings);

  public StoreSettings settings() {
    return settings;
  }

  public Store store() {
    return store;
  }

  /** A person is being removed, and everybody has heard of it. */
  public Decided erases(Traces person) {
    store.erasures().begin(person, List.of(), Instant.now());
    try (Lease<Forgotten> forgotten = Forgotten.lease(settings)) {
      forgotten.value().refresh();
    }
    return this;
  }

  /** A brand that is known by its name, and speaks with one account. */
  public Decided brand(String name, String... ownAccounts) {
    return tracker(name, null, ownAccounts);
  }

  public Decided tracker(String name, String query, String... ownAccounts) {
    Tracker tracker =
        new Tracker(name, TrackerKind.BRAND, null, query, null, List.of(ownAccounts), null);
    store.trackers().save(tracker, Origin.CONSOLE);
    return this;
  }

  /** A rule that tells of each post of a tracker that is not its own and no copy. */
  public Decided each(String name, String tracker, String query) {
    return rule(name, tracker, query, RuleKind.EACH, null, null);
  }

  /** A rule that tells of an hour with five posts or more that is as rare as one in 10,000. */
  public Decided spike(String name, String tracker) {
    return rule(name, tracker, null, RuleKind.SPIKE, null, null);
  }

  public Decided digest(String name, String tracker, DigestSchedule schedule) {
    return rule(name, tracker, null, RuleKind.DIGEST, null, schedule);
  }

  public Decided rule(
      String name,
      String tracker,
      String query,
      RuleKind kind,
      Long reach,
      DigestSchedule schedule) {
    AlertRule rule =
        new AlertRule(
            name,
            tracker,
            query,
            kind,
            reach,
            false,
            false,
            schedule,
            5,
            null,
            null,
            List.of("team"),
            false);
    store.rules().save(rule, Origin.CONSOLE);
    return this;
  }

  /** A CRM that is told everything of a brand. */
  public Decided crm(String name, String tracker) {
    Map<String, Set<CrmRecordKind>> brands = Map.of(tracker, Set.of(CrmRecordKind.values()));
    CrmStanza stanza =
        new CrmStanza(name, CrmKind.CSV, "/tmp/crm.csv", null, null, null, null, brands, false);
    store.crmTargets().importFile(List.of(stanza));
    return this;
  }

  /** Makes the source of test posts keep only what a standing query matches. */
  public Decided keepOnlyMatched(String source) {
    return source(source, null, true);
  }

  /** A source whose authors may be tied to customers as said. */
  public Decided source(String source, AuthorPolicy policy) {
    return source(source, policy, false);
  }

  private Decided source(String source, AuthorPolicy policy, boolean matchedOnly) {
    SourceStanza stanza =
        new SourceStanza(
            source,
            SourceKind.FEED,
            List.of("https://blog.example/feed"),
            null,
            0,
            24,
            null,
            policy,
            false,
            false,
            null,
            matchedOnly);
    store.sources().save(stanza, Origin.CONSOLE);
    return this;
  }

  @Override
  public void close() {
    store.close();
  }
}
