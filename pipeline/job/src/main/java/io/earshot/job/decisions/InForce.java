package io.earshot.job.decisions;

import io.earshot.connectors.Failure;
import io.earshot.connectors.SourceStanza;
import io.earshot.insight.trackers.RuleQuery;
import io.earshot.insight.trackers.TopicQuery;
import io.earshot.insight.trackers.TrackerQuery;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.SharedHandles;
import io.earshot.job.jvm.Stores;
import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.standing.StandingQueries;
import io.earshot.search.standing.StandingQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.CrmStanza;
import io.earshot.store.Decision;
import io.earshot.store.RuleHistory;
import io.earshot.store.SourceRow;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decisions that the stages of this JVM go by. When it is opened all that stands is in force;
 * after that, what is decided is so within {@link #EVERY}. Thread-safe.
 */
public final class InForce implements AutoCloseable {
  /** How often the store is asked. */
  public static final Duration EVERY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(InForce.class);
  private static final SharedHandles<StoreSettings, InForce> SHARED =
      new SharedHandles<>(InForce::new);

  private final Lease<Store> store;
  private final Lease<Journal> journal;
  private final StandingQueries standing = new StandingQueries();
  private final Map<String, WatchedTracker> trackers = new HashMap<>();
  private final Map<String, AlertRule> decidedRules = new HashMap<>();
  private final Map<String, RuleHistory> histories = new HashMap<>();
  private final Map<String, WatchedRule> rules = new HashMap<>();
  private final Map<String, SourceStanza> sources = new HashMap<>();
  private final Map<String, CrmStanza> crms = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(InForce::daemon);
  private final Taught taught = new Taught();
  private volatile Watched watched = Watched.NOTHING;
  private long trackersRevision;
  private long rulesRevision;
  private long sourcesRevision;
  private long crmsRevision;
  private long topicsRevision;

  private InForce(StoreSettings settings) {
    store = Stores.lease(settings);
    journal = Journal.lease(settings);
    refresh();
    asking.scheduleWithFixedDelay(
        this::tryToRefresh, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The caller closes the lease. */
  public static Lease<InForce> lease(StoreSettings settings) {
    return SHARED.lease(settings);
  }

  /** The queries of trackers and rules, by {@link StandingIds}. */
  public StandingQueries standing() {
    return standing;
  }

  /** What is in force now. */
  public Watched now() {
    return watched;
  }

  private void tryToRefresh() {
    try {
      refresh();
    } catch (RuntimeException silent) {
      LOG.warn("The store does not say what is decided, asking again: {}", silent.toString());
    }
  }

  private synchronized void refresh() {
    List<SourceRow> changedSources = store.value().sources().changedAfter(sourcesRevision);
    List<Decision<Tracker>> changedTrackers =
        store.value().trackers().changedAfter(trackersRevision);
    List<Decision<AlertRule>> changedRules = store.value().rules().changedAfter(rulesRevision);
    List<Decision<CrmStanza>> changedCrms = store.value().crmTargets().changedAfter(crmsRevision);
    boolean newlyTaught = taught.refresh(store.value());
    List<Decision<Topic>> changedTopics = store.value().topics().changedAfter(topicsRevision);
    if (changedSources.isEmpty()
        && changedTrackers.isEmpty()
        && changedRules.isEmpty()
        && changedCrms.isEmpty()
        && changedTopics.isEmpty()
        && !newlyTaught) {
      return;
    }
    Map<String, RuleHistory> changedHistories = histories(changedRules);
    changedSources.forEach(this::apply);
    changedCrms.forEach(this::applyCrm);
    List<StandingQuery> added = new ArrayList<>();
    changedTrackers.forEach(decision -> applyTracker(decision, added));
    changedTopics.forEach(decision -> applyTopic(decision, added));
    histories.putAll(changedHistories);
    changedRules.forEach(this::applyRule);
    concerned(changedTrackers, changedRules).forEach(name -> watchRule(name, added));
    stand(added);
    watched =
        new Watched(trackers, rules, sources, crms, topics, taught.corrections(), taught.tilts());
  }

  private Map<String, RuleHistory> histories(List<Decision<AlertRule>> changed) {
    Map<String, RuleHistory> found = new HashMap<>();
    for (Decision<AlertRule> decision : changed) {
      String name = decision.value().name();
      store.value().rules().history(name).ifPresent(history -> found.put(name, history));
    }
    return found;
  }

  private void apply(SourceRow row) {
    sourcesRevision = row.revision();
    if (row.deleted()) {
      sources.remove(row.name());
    } else {
      sources.put(row.name(), row.stanza());
    }
  }

  private void applyCrm(Decision<CrmStanza> decision) {
    crmsRevision = decision.revision();
    CrmStanza stanza = decision.value();
    if (decision.deleted()) {
      crms.remove(stanza.name());
    } else {
      crms.put(stanza.name(), stanza);
    }
  }

  /** Has a query stand from now on, unless it does: asking the same anew takes time. */
  private void stand(String id, MentionQuery query, List<StandingQuery> added) {
    StandingQuery wanted = new StandingQuery(id, query);
    if (!wanted.equals(standing.query(id))) {
      added.add(wanted);
    }
  }

  /** All at once, since that is far quicker; each was found watchable when its query was made. */
  private void stand(List<StandingQuery> queries) {
    try {
      standing.putAll(queries);
    } catch (QueryException impossible) {
      throw new IllegalStateException("a query that was found watchable is not", impossible);
    }
  }

  private void applyTracker(Decision<Tracker> decision, List<StandingQuery> added) {
    trackersRevision = decision.revision();
    Tracker tracker = decision.value();
    String id = StandingIds.TRACKER.of(tracker.name());
    trackers.remove(tracker.name());
    if (decision.deleted()) {
      standing.remove(id);
      return;
    }
    try {
      MentionQuery query = TrackerQuery.of(tracker);
      stand(id, query, added);
      trackers.put(tracker.name(), WatchedTracker.of(tracker, query));
    } catch (QueryException faulty) {
      standing.remove(id);
      report("the brand " + tracker.name(), faulty);
    }
  }

  /** A topic whose query is faulty goes by what it means alone. */
  private void applyTopic(Decision<Topic> decision, List<StandingQuery> added) {
    topicsRevision = decision.revision();
    Topic topic = decision.value();
    String id = StandingIds.TOPIC.of(topic.name());
    standing.remove(id);
    topics.remove(topic.name());
    if (!decision.deleted()) {
      topics.put(topic.name(), topic);
      try {
        TopicQuery.of(topic).ifPresent(query -> stand(id, query, added));
      } catch (QueryException faulty) {
        report("the topic " + topic.name(), faulty);
      }
    }
  }

  private void applyRule(Decision<AlertRule> decision) {
    rulesRevision = decision.revision();
    AlertRule rule = decision.value();
    if (decision.deleted()) {
      decidedRules.remove(rule.name());
      histories.remove(rule.name());
    } else {
      decidedRules.put(rule.name(), rule);
    }
  }

  /** Names of the rules that have changed, or whose trackers have. */
  private Set<String> concerned(
      List<Decision<Tracker>> changedTrackers, List<Decision<AlertRule>> changedRules) {
    Set<String> concerned = new HashSet<>();
    changedRules.forEach(decision -> concerned.add(decision.value().name()));
    for (Decision<Tracker> tracker : changedTrackers) {
      decidedRules.values().stream()
          .filter(rule -> tracker.value().name().equals(rule.tracker()))
          .forEach(rule -> concerned.add(rule.name()));
    }
    return concerned;
  }

  private void watchRule(String name, List<StandingQuery> added) {
    AlertRule rule = decidedRules.get(name);
    String id = StandingIds.RULE.of(name);
    rules.remove(name);
    boolean stands =
        rule != null
            && !rule.paused()
            && (rule.tracker() == null || trackers.containsKey(rule.tracker()));
    if (!stands) {
      standing.remove(id);
      return;
    }
    try {
      MentionQuery query = RuleQuery.of(rule, tracker(rule));
      stand(id, query, added);
      rules.put(name, new WatchedRule(rule, query, histories.get(name)));
    } catch (QueryException faulty) {
      standing.remove(id);
      report("the rule " + name, faulty);
    }
  }

  private Tracker tracker(AlertRule rule) {
    return rule.tracker() == null ? null : trackers.get(rule.tracker()).tracker();
  }

  private void report(String what, QueryException faulty) {
    String reason = "it is not watched: " + faulty.getMessage();
    journal.value().failures("relate", null, List.of(new Failure(what, reason, null)));
    LOG.warn("{}: {}", what, reason);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "decisions");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    asking.shutdownNow();
    standing.close();
    IOUtils.closeAllQuietly(store, journal);
  }
}
