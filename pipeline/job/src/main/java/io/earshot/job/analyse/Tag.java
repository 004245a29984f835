package io.earshot.job.analyse;

import static java.util.Objects.requireNonNull;

import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.StandingIds;
import io.earshot.job.decisions.Watched;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.TopicFound;
import io.earshot.nlp.topic.TopicDescription;
import io.earshot.nlp.topic.TopicReader;
import io.earshot.search.Mention;
import io.earshot.store.StoreSettings;
import io.earshot.store.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.util.IOUtils;

/**
 * Says which of the team's topics each post is about: by what it means, and by the topics' queries.
 * No state.
 */
public final class Tag extends RichMapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;

  private final AnalyserFactory factory;
  private final StoreSettings store;
  private transient Lease<Analyser> analyser;
  private transient Lease<InForce> decisions;
  private transient Map<String, Topic> known;
  private transient TopicReader reader;

  /**
   * @param factory opens the engine that says what topics mean
   * @param store where topics are
   */
  public Tag(AnalyserFactory factory, StoreSettings store) {
    this.factory = requireNonNull(factory, "factory is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    analyser = Analyse.ANALYSERS.lease(factory);
    decisions = InForce.lease(store);
    known = Map.of();
    reader = TopicReader.NONE;
  }

  @Override
  public void close() {
    IOUtils.closeAllQuietly(analyser, decisions);
  }

  @Override
  public MentionChange map(MentionChange change) {
    if (!change.puts() || change.mention().analysis() == null) {
      return change;
    }
    heed(decisions.value().now());
    Analysis analysis = change.mention().analysis();
    List<TopicFound> topics = reader.read(analysis, matching(change));
    return topics.equals(analysis.topics()) ? change : change.with(analysis.with(topics));
  }

  private void heed(Watched watched) {
    Map<String, Topic> now = watched.topics();
    if (now != known && !now.equals(known)) {
      reader = TopicReader.of(now.values().stream().map(Tag::described).toList(), analyser.value());
    }
    known = now;
  }

  private static TopicDescription described(Topic topic) {
    return new TopicDescription(topic.name(), topic.description(), topic.examples());
  }

  /** Names of the topics whose queries find the post. */
  private Set<String> matching(MentionChange change) {
    Set<String> candidates = StandingIds.TOPIC.among(change.candidates());
    if (candidates.isEmpty()) {
      return candidates;
    }
    Mention mention = change.mention();
    return StandingIds.TOPIC.names(decisions.value().standing().match(mention, candidates));
  }
}
