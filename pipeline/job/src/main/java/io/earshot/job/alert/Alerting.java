package io.earshot.job.alert;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.alerts.AlertWords;
import io.earshot.insight.alerts.DigestCounts;
import io.earshot.insight.alerts.DigestTimes;
import io.earshot.insight.alerts.ReachedPost;
import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.WatchedRule;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.RuleHit;
import io.earshot.job.removal.Forgets;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRule;
import io.earshot.store.Redaction;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by rule: raises its alerts. An hour is judged {@link #SETTLE} after a post came, not at
 * once: what a source serves when it is read for the first time arrives as a heap, its past with
 * its present.
 *
 * <p>State: what a spike or a digest counts, see {@link HourCounts}; freed when the rule is gone.
 */
public final class Alerting extends KeyedProcessFunction<String, RuleHit, Raised>
    implements Forgets<String> {
  /** How long after a post its hour is judged. */
  static final Duration SETTLE = Duration.ofSeconds(30);

  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient HourCounts hours;
  private transient ValueState<DigestCounts> digest;

  /**
   * @param store where rules are
   */
  public Alerting(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
    hours = new HourCounts(getRuntimeContext());
    digest = getRuntimeContext().getState(digest());
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void processElement(RuleHit hit, Context context, Collector<Raised> out) throws Exception {
    WatchedRule watched = decisions.value().now().rules().get(hit.rule());
    if (hit.gone() != null) {
      forget(post -> post.id().equals(hit.gone()));
      return;
    }
    if (watched == null) {
      return;
    }
    AlertRule rule = watched.rule();
    switch (rule.kind()) {
      case EACH -> {
        if (hit.present()) {
          out.collect(Raised.by(rule, AlertWords.each(rule, hit.post(), hit.observed())));
        }
      }
      case DIGEST -> collect(hit, rule, context);
      case SPIKE -> count(hit, watched, context);
    }
  }

  private static ValueStateDescriptor<DigestCounts> digest() {
    return new ValueStateDescriptor<>("digest", DigestCounts.class);
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(digest(), HourCounts.present());
  }

  @Override
  public void forget(String rule, Forgettable person) throws Exception {
    forget(post -> isAbout(post, person.redaction()));
  }

  private static boolean isAbout(AlertPost post, Redaction person) {
    return Stream.of(post.id(), post.title(), post.excerpt(), post.url(), post.author())
        .anyMatch(person::finds);
  }

  /** That it was said still counts; what it said is shown no more. */
  private void forget(Predicate<AlertPost> posts) throws Exception {
    hours.forget(posts);
    DigestCounts counts = digest.value();
    if (counts != null && counts.shows(posts)) {
      digest.update(counts.without(posts));
    }
  }

  private void collect(RuleHit hit, AlertRule rule, Context context) throws Exception {
    if (hit.present() && hit.first()) {
      DigestCounts counts = digest.value() == null ? DigestCounts.NONE : digest.value();
      digest.update(counts.with(new ReachedPost(hit.post(), hit.reach())));
      Instant due = DigestTimes.next(rule.schedule(), hit.observed());
      context.timerService().registerEventTimeTimer(due.toEpochMilli());
    }
  }

  private void count(RuleHit hit, WatchedRule watched, Context context) throws Exception {
    if (hit.first()) {
      hours.seed(watched.history());
      hours.add(hit);
      if (hit.present()) {
        long settle = SETTLE.toMillis();
        long judged = (hit.observed().toEpochMilli() / settle + 2) * settle;
        context.timerService().registerEventTimeTimer(judged);
      }
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Raised> out) throws Exception {
    WatchedRule watched = decisions.value().now().rules().get(context.getCurrentKey());
    if (watched == null) {
      hours.clear();
      digest.clear();
      return;
    }
    AlertRule rule = watched.rule();
    Instant now = Instant.ofEpochMilli(time);
    switch (rule.kind()) {
      case EACH -> {}
      case DIGEST -> digest(rule, now, out);
      case SPIKE -> {
        hours.seed(watched.history());
        hours.judge(rule, now).forEach(alert -> out.collect(Raised.by(rule, alert)));
      }
    }
  }

  private void digest(AlertRule rule, Instant due, Collector<Raised> out) throws Exception {
    DigestCounts counts = digest.value();
    if (counts != null) {
      out.collect(Raised.by(rule, AlertWords.digest(rule, due, counts, due)));
      digest.clear();
    }
  }
}
