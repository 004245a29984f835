package io.earshot.console.brands;

import io.earshot.console.web.StoreChange;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TopicQuery;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import io.earshot.store.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people may decide about topics; what they may not is a problem. */
public final class TopicDecisions implements Decisions<Topic> {
  private static final String NOUN = "topic";

  private final Store store;

  public TopicDecisions(Store store) {
    this.store = store;
  }

  @Override
  public List<Decision<Topic>> all() {
    return store.topics().all();
  }

  @Override
  public Decision<Topic> find(String name) {
    return store.topics().find(name).orElseThrow(() -> Faults.unknown(NOUN, name));
  }

  /** How far the job has last looked through what is indexed, for all topics. */
  public Optional<Replay> history() {
    return store.replays().newest(Replays.OF_TOPICS, 1).stream().findFirst();
  }

  /** Posts that have a topic, and those that its query finds; a problem if it is faulty. */
  public MentionQuery query(Topic topic) {
    try {
      return TopicQuery.withFound(topic);
    } catch (FaultyFieldException faulty) {
      throw Faults.of(faulty);
    }
  }

  @Override
  public void add(Topic topic) {
    query(topic);
    Stream<String> taken = all().stream().map(row -> row.value().name());
    Faults.requireFree(NOUN, topic.name(), KeywordField.TOPIC, taken);
    save(topic);
  }

  @Override
  public void replace(Topic topic) {
    find(topic.name());
    query(topic);
    save(topic);
  }

  private void save(Topic topic) {
    StoreChange.carryOut(() -> store.topics().save(topic, Origin.CONSOLE));
  }

  @Override
  public void delete(String name) {
    find(name);
    StoreChange.carryOut(() -> store.topics().delete(name));
  }
}
