package io.earshot.job;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostChange;
import io.earshot.insight.identity.AuthorClaim;
import io.earshot.insight.identity.CustomerClaim;
import io.earshot.job.alert.AlertSink;
import io.earshot.job.alert.Alerting;
import io.earshot.job.alert.Raised;
import io.earshot.job.analyse.Analyse;
import io.earshot.job.analyse.Tag;
import io.earshot.job.collect.Collect;
import io.earshot.job.collect.ObservedWatermarks;
import io.earshot.job.copies.JoinCopies;
import io.earshot.job.copies.KeepCopies;
import io.earshot.job.crm.CrmChange;
import io.earshot.job.crm.CrmSink;
import io.earshot.job.crm.TellCrm;
import io.earshot.job.dedupe.Dedupe;
import io.earshot.job.entities.FindEntities;
import io.earshot.job.history.AuthorReplay;
import io.earshot.job.history.HistorySource;
import io.earshot.job.identify.Answer;
import io.earshot.job.identify.AuthorNews;
import io.earshot.job.identify.Identify;
import io.earshot.job.identify.Introduce;
import io.earshot.job.identify.KeysOfCustomer;
import io.earshot.job.identify.LinkSink;
import io.earshot.job.identify.Meet;
import io.earshot.job.identify.Spoken;
import io.earshot.job.log.Suppress;
import io.earshot.job.match.Match;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.RuleHit;
import io.earshot.job.relate.Relate;
import io.earshot.job.removal.Forgets;
import io.earshot.job.removal.ForgettingCoOperator;
import io.earshot.job.removal.ForgettingOperator;
import io.earshot.job.removal.RemovalSink;
import io.earshot.job.retry.StoreSink;
import io.earshot.job.rising.CountAll;
import io.earshot.job.rising.Rises;
import io.earshot.job.rising.Said;
import io.earshot.job.rising.Tell;
import io.earshot.job.rising.TermHit;
import io.earshot.job.rows.StoreRows;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.store.CustomerRow;
import io.earshot.store.LinkDecision;
import io.earshot.store.Rise;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;

/**
 * Draws the three jobs, all of the same operators: the embedded one, and the cluster's collect and
 * enrich with the post log between them. Sources and sinks are given to it. It is the only class
 * that knows more than one stage.
 *
 * <p>A uid names the state of its operator in every checkpoint and savepoint: it never changes.
 */
public final class JobGraph {
  private final StreamExecutionEnvironment environment;
  private final Stages stages;

  /**
   * @param environment what the job is drawn into; its parallelism is that of all stages but
   *     near-copies
   */
  public JobGraph(StreamExecutionEnvironment environment, Stages stages) {
    this.environment = requireNonNull(environment, "environment is null");
    this.stages = requireNonNull(stages, "stages is null");
  }

  /** From connectors straight into the index. */
  public void embedded(Source<PostChange, ?, ?> connectors, Sink<IndexOperation> index) {
    enrich(collected(connectors), index);
  }

  /** From connectors into the post log. */
  public void collect(Source<PostChange, ?, ?> connectors, Sink<PostChange> log) {
    collected(connectors).sinkTo(log).uid("log").name("log");
  }

  /**
   * From the post log into the index.
   *
   * @param watermarks for posts as they stand in the log
   */
  public void enrich(
      Source<PostChange, ?, ?> log,
      WatermarkStrategy<PostChange> watermarks,
      Sink<IndexOperation> index) {
    DataStream<PostChange> posts =
        environment
            .fromSource(log, watermarks, "log", type(PostChange.class))
            .uid("log")
            .filter(new Suppress(stages.store()))
            .uid("suppress")
            .name("suppress");
    enrich(posts, index);
  }

  private DataStream<PostChange> collected(Source<PostChange, ?, ?> connectors) {
    return environment
        .fromSource(connectors, WatermarkStrategy.noWatermarks(), "sources", type(PostChange.class))
        .uid("sources")
        .process(new Collect(), type(PostChange.class))
        .uid("collect")
        .name("collect")
        .assignTimestampsAndWatermarks(ObservedWatermarks.strategy())
        .uid("observed")
        .name("observed");
  }

  private void enrich(DataStream<PostChange> posts, Sink<IndexOperation> index) {
    DataStream<MentionChange> deduped =
        keyed(posts, PostChange::id)
            .transform("dedupe", type(MentionChange.class), forgetting(new Dedupe()))
            .uid("dedupe");
    remove(deduped);
    DataStream<MentionChange> live = stages.nearCopies() ? clustered(deduped) : deduped;
    SingleOutputStreamOperator<MentionChange> matched = understood(live.union(history()));
    alert(matched.getSideOutput(Match.HITS));
    tellCrms(matched);
    rise(matched);
    matched
        .map(MentionChange::operation, type(IndexOperation.class))
        .name("operation")
        .sinkTo(index)
        .uid("index")
        .name("index");
  }

  /** What is said of a post elsewhere than in the index goes with it. */
  private void remove(DataStream<MentionChange> deduped) {
    deduped
        .filter(change -> change.operation().kind() == Kind.DELETE)
        .name("removed")
        .map(MentionChange::id, Types.STRING)
        .name("removed-id")
        .sinkTo(RemovalSink.to(stages.store()))
        .uid("removals")
        .name("removals");
  }

  /** Enters after near-copies were joined: what is read again belongs where it belonged. */
  private DataStream<MentionChange> history() {
    DataStream<MentionChange> history =
        environment
            .fromSource(
                new HistorySource(stages.store(), stages.index()),
                ObservedWatermarks.clock(),
                "history",
                type(MentionChange.class))
            .uid("history");
    return keyed(history, MentionChange::id);
  }

  private DataStream<MentionChange> clustered(DataStream<MentionChange> mentions) {
    DataStream<MentionChange> joined =
        keyed(mentions, change -> JoinCopies.KEY, Types.BYTE)
            .transform("join-copies", type(MentionChange.class), forgetting(new JoinCopies()))
            .setParallelism(1)
            .uid("join-copies");
    return keyed(joined, MentionChange::id)
        .transform("keep-copies", type(MentionChange.class), forgetting(new KeepCopies()))
        .uid("keep-copies");
  }

  private DataStream<MentionChange> named(DataStream<MentionChange> analysed) {
    return stages.entities() == null
        ? analysed
        : analysed
            .map(new FindEntities(stages.entities(), stages.store()), type(MentionChange.class))
            .uid("entities")
            .name("entities");
  }

  private SingleOutputStreamOperator<MentionChange> understood(DataStream<MentionChange> mentions) {
    TypeInformation<MentionChange> type = type(MentionChange.class);
    DataStream<MentionChange> analysed =
        mentions
            .flatMap(new Relate(stages.store()), type)
            .uid("relate")
            .name("relate")
            .transform("analyse", type, new Analyse(stages.analyser(), stages.store()))
            .uid("analyse")
            .map(new Tag(stages.analyser(), stages.store()), type)
            .uid("topics")
            .name("topics");
    return identified(named(analysed))
        .process(new Match(stages.store()), type)
        .uid("match")
        .name("match");
  }

  private DataStream<MentionChange> identified(DataStream<MentionChange> analysed) {
    SingleOutputStreamOperator<Spoken> introduced =
        keyed(analysed, Introduce::key)
            .transform("introduce", type(Spoken.class), forgetting(new Introduce(stages.store())))
            .uid("introduce");
    DataStream<Answer> answers =
        keyed(introduced.getSideOutput(Introduce.CLAIMS), AuthorClaim::key)
            .connect(keyed(customers(), CustomerClaim::key))
            .transform("meet", type(Answer.class), forgettingBoth(new Meet()))
            .uid("meet");
    DataStream<AuthorNews> news =
        answers
            .map(AuthorNews::of, type(AuthorNews.class))
            .union(linkDecisions().map(AuthorNews::of, type(AuthorNews.class)));
    SingleOutputStreamOperator<MentionChange> identified =
        keyed(introduced, Spoken::author)
            .connect(keyed(news, AuthorNews::author))
            .transform("identify", type(MentionChange.class), forgettingBoth(new Identify()))
            .uid("identify");
    identified
        .getSideOutput(Identify.FOUND)
        .sinkTo(LinkSink.to(stages.store()))
        .uid("links")
        .name("links");
    identified
        .getSideOutput(Identify.RETIED)
        .filter(new AuthorReplay(stages.store()))
        .uid("author-replay")
        .name("author-replay")
        .sinkTo(AuthorReplay.to(stages.store()))
        .uid("author-replays")
        .name("author-replays");
    return keyed(identified, MentionChange::id);
  }

  private DataStream<CustomerClaim> customers() {
    StoreRows<CustomerRow> rows =
        new StoreRows<>(
            stages.store(),
            CustomerRow.class,
            (store, revision, most) -> store.customers().changedAfter(revision, most),
            CustomerRow::revision);
    return keyed(rows(rows, "customers"), CustomerRow::id)
        .transform("keys-of-customer", type(CustomerClaim.class), forgetting(new KeysOfCustomer()))
        .uid("keys-of-customer");
  }

  private DataStream<LinkDecision> linkDecisions() {
    StoreRows<LinkDecision> rows =
        new StoreRows<>(
            stages.store(),
            LinkDecision.class,
            (store, revision, most) -> store.linkDecisions().changedAfter(revision, most),
            LinkDecision::revision);
    return rows(rows, "link-decisions");
  }

  /** Read by one task, in the order of revisions. */
  private <T> DataStream<T> rows(StoreRows<T> rows, String name) {
    return environment
        .fromSource(rows, ObservedWatermarks.clock(), name, type(rows.type()))
        .setParallelism(1)
        .uid(name);
  }

  private void alert(DataStream<RuleHit> hits) {
    keyed(hits, RuleHit::rule)
        .transform("alerting", type(Raised.class), forgetting(new Alerting(stages.store())))
        .uid("alerting")
        .sinkTo(AlertSink.to(stages.store()))
        .uid("alerts")
        .name("alerts");
  }

  /** Whoever is removed is removed from its state, too. */
  private <K, I, O, F extends KeyedProcessFunction<K, I, O> & Forgets<K>>
      ForgettingOperator<K, I, O, F> forgetting(F function) {
    return new ForgettingOperator<>(function, stages.store());
  }

  private void tellCrms(DataStream<MentionChange> matched) {
    matched
        .flatMap(new TellCrm(stages.store()), type(CrmChange.class))
        .uid("tell-crm")
        .name("tell-crm")
        .sinkTo(CrmSink.to(stages.store()))
        .uid("crm-records")
        .name("crm-records");
  }

  private void rise(DataStream<MentionChange> matched) {
    DataStream<Said> said =
        matched.flatMap(new Tell(stages.store()), type(Said.class)).uid("tell").name("tell");
    DataStream<TermHit> terms =
        keyed(said, Said::tracker)
            .process(new CountAll(), type(TermHit.class))
            .uid("count-all")
            .name("count-all");
    keyed(terms, TermHit::key)
        .transform("rises", type(Rise.class), forgetting(new Rises()))
        .uid("rises")
        .sinkTo(
            new StoreSink<>(stages.store(), "a rise", (store, rise) -> store.rising().put(rise)))
        .uid("rising")
        .name("rising");
  }

  private <K, I, J, O, F extends KeyedCoProcessFunction<K, I, J, O> & Forgets<K>>
      ForgettingCoOperator<K, I, J, O, F> forgettingBoth(F function) {
    return new ForgettingCoOperator<>(function, stages.store());
  }

  private <T> KeyedStream<T, String> keyed(DataStream<T> stream, KeySelector<T, String> id) {
    return keyed(stream, id, Types.STRING);
  }

  /**
   * With one task per stage every key is already where it belongs, so the stages stay one chain and
   * no post is serialised between them.
   */
  private <T, K> KeyedStream<T, K> keyed(
      DataStream<T> stream, KeySelector<T, K> key, TypeInformation<K> type) {
    return environment.getParallelism() == 1
        ? DataStreamUtils.reinterpretAsKeyedStream(stream, key, type)
        : stream.keyBy(key, type);
  }

  private static <T> TypeInformation<T> type(Class<T> record) {
    return TypeInformation.of(record);
  }
}
