package io.earshot.console.brands;

import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.RuleQuery;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.ChannelRow;
import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import java.util.List;

/** What people may decide about alert rules; what they may not is a {@link Problem}. */
public final class RuleDecisions implements Decisions<AlertRule> {
  private static final String NOUN = "rule";

  private final Store store;

  public RuleDecisions(Store store) {
    this.store = store;
  }

  @Override
  public List<Decision<AlertRule>> all() {
    return store.rules().all();
  }

  /** Names of the trackers there are to watch. */
  public List<String> watched() {
    return store.trackers().all().stream().map(row -> row.value().name()).toList();
  }

  @Override
  public Decision<AlertRule> find(String name) {
    return store.rules().find(name).orElseThrow(() -> Faults.unknown(NOUN, name));
  }

  /** What a rule looks for; a problem if it is faulty or watches a brand that is not there. */
  public MentionQuery query(AlertRule rule) {
    try {
      return RuleQuery.of(rule, tracker(rule));
    } catch (FaultyFieldException faulty) {
      throw Faults.of(faulty);
    }
  }

  private Tracker tracker(AlertRule rule) {
    return rule.tracker() == null
        ? null
        : store
            .trackers()
            .find(rule.tracker())
            .map(Decision::value)
            .orElseThrow(
                () ->
                    Faults.of(
                        "tracker",
                        rule.tracker(),
                        "There is no brand named '%s'.".formatted(rule.tracker())));
  }

  /** Names of the channels there are. */
  public List<String> channels() {
    return store.channels().all().stream().map(ChannelRow::name).toList();
  }

  private void checkChannels(AlertRule rule) {
    List<String> known = channels();
    rule.channels().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Faults.of("channels", name, "There is no channel named '%s'.".formatted(name));
            });
  }

  @Override
  public void add(AlertRule rule) {
    query(rule);
    checkChannels(rule);
    if (store.rules().find(rule.name()).isPresent()) {
      throw Faults.nameTaken(NOUN, rule.name());
    }
    save(rule);
  }

  @Override
  public void replace(AlertRule rule) {
    find(rule.name());
    query(rule);
    checkChannels(rule);
    save(rule);
  }

  private void save(AlertRule rule) {
    StoreChange.carryOut(() -> store.rules().save(rule, Origin.CONSOLE));
  }

  /** Pauses or resumes one, also of the files. */
  public void pause(String name, boolean paused) {
    StoreChange.carryOut(() -> store.rules().pause(name, paused));
  }

  @Override
  public void delete(String name) {
    StoreChange.carryOut(() -> store.rules().delete(name));
  }
}
