package io.earshot.console.brands;

import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TrackerQuery;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people may decide about trackers; what they may not is a {@link Problem}. */
public final class TrackerDecisions implements Decisions<Tracker> {
  /** What a tracker is called here. */
  static final String NOUN = "brand";

  private final Store store;

  public TrackerDecisions(Store store) {
    this.store = store;
  }

  @Override
  public List<Decision<Tracker>> all() {
    return store.trackers().all();
  }

  @Override
  public Decision<Tracker> find(String name) {
    return store.trackers().find(name).orElseThrow(() -> Faults.unknown(NOUN, name));
  }

  /** How far the job has last looked through what is indexed for a tracker. */
  public Optional<Replay> history(String name) {
    return store.replays().newest(Replays.ofTracker(name), 1).stream().findFirst();
  }

  /** What a tracker looks for; a problem if it is faulty. */
  public MentionQuery query(Tracker tracker) {
    try {
      return TrackerQuery.of(tracker);
    } catch (FaultyFieldException faulty) {
      throw Faults.of(faulty);
    }
  }

  @Override
  public void add(Tracker tracker) {
    query(tracker);
    Stream<String> taken = all().stream().map(row -> row.value().name());
    Faults.requireFree(NOUN, tracker.name(), KeywordField.TRACKER, taken);
    save(tracker);
  }

  @Override
  public void replace(Tracker tracker) {
    find(tracker.name());
    query(tracker);
    save(tracker);
  }

  private void save(Tracker tracker) {
    StoreChange.carryOut(() -> store.trackers().save(tracker, Origin.CONSOLE));
  }

  /** Deletes one that no rule watches. */
  @Override
  public void delete(String name) {
    if (find(name).origin() == Origin.CONSOLE) {
      requireUnwatched(name);
    }
    StoreChange.carryOut(() -> store.trackers().delete(name));
  }

  private void requireUnwatched(String name) {
    String rules =
        store.rules().all().stream()
            .map(Decision::value)
            .filter(rule -> name.equals(rule.tracker()))
            .map(AlertRule::name)
            .collect(Collectors.joining(", "));
    if (!rules.isEmpty()) {
      throw new Problem(
          HttpStatus.CONFLICT,
          "Rules watch the brand '%s': %s. Delete them first, or let them watch another."
              .formatted(name, rules));
    }
  }
}
