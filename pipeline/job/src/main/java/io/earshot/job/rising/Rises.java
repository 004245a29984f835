package io.earshot.job.rising;

import io.earshot.insight.alerts.HourlyCounts;
import io.earshot.insight.alerts.Judgement;
import io.earshot.insight.rising.RisingTest;
import io.earshot.job.removal.Forgets;
import io.earshot.job.rising.TermHours.Occurrence;
import io.earshot.store.Rise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by tracker and term: counts the term by the hour in which posts were published, and tells
 * when it rises. History counts too, however late it comes, but only posts that were present when
 * they came make a term rise. It is judged {@link #SETTLE} after a post: what a source serves when
 * it is read for the first time arrives as a heap, its past with its present.
 *
 * <p>State: {@link TermHours}; freed when no hour of it is looked back to any more, and of a term
 * that was heard once or twice, as most are, after {@link #RARE}.
 */
public final class Rises extends KeyedProcessFunction<String, TermHit, Rise>
    implements Forgets<String> {
  static final Duration SETTLE = Duration.ofSeconds(30);
  static final Duration RARE = Duration.ofDays(4);

  private static final long serialVersionUID = 1L;
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int KEPT_HOURS = RisingTest.NOW_HOURS + RisingTest.PAST_HOURS;
  private static final int RARELY = 2;
  private static final int SHOWN = 5;

  private transient ValueState<TermHours> heard;

  @Override
  public void open(OpenContext context) {
    heard = getRuntimeContext().getState(heard());
  }

  private static ValueStateDescriptor<TermHours> heard() {
    return new ValueStateDescriptor<>("heard", TermHours.class);
  }

  @Override
  public void processElement(TermHit hit, Context context, Collector<Rise> out) throws Exception {
    long hour = HourlyCounts.hour(hit.published());
    TermHours known = heard.value() == null ? TermHours.NONE : heard.value();
    heard.update(known.with(hit, hour));
    if (hit.present()) {
      long settle = SETTLE.toMillis();
      long judged = (hit.observed().toEpochMilli() / settle + 2) * settle + 1;
      context.timerService().registerEventTimeTimer(judged);
    }
    freeLater(hit.observed().toEpochMilli() + RARE.toMillis(), context);
  }

  /** On whole days, of which a time of judging is none. */
  private static void freeLater(long time, Context context) {
    context.timerService().registerEventTimeTimer((time / DAY_MILLIS + 1) * DAY_MILLIS);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Rise> out) throws Exception {
    TermHours known = heard.value();
    if (known == null) {
      return;
    }
    if (time % DAY_MILLIS == 0) {
      free(known, time, context);
    } else {
      judge(known, time, context.getCurrentKey(), out);
    }
  }

  private void free(TermHours known, long time, OnTimerContext context) throws Exception {
    long now = HourlyCounts.hour(Instant.ofEpochMilli(time));
    TermHours rest = known.after(now - KEPT_HOURS, since(time));
    boolean rare = rest.count(Long.MIN_VALUE, Long.MAX_VALUE) <= RARELY;
    if (rest.hours().isEmpty() || rare && rest.newest() < now - RARE.toHours()) {
      heard.clear();
    } else {
      heard.update(rest);
      long next = rare ? RARE.toMillis() : KEPT_HOURS * HOUR_MILLIS;
      freeLater(Math.max(time, rest.newest() * HOUR_MILLIS + next), context);
    }
  }

  /** When what is now began. */
  private static Instant since(long time) {
    return Instant.ofEpochMilli(time).minus(Duration.ofHours(RisingTest.NOW_HOURS));
  }

  private static void judge(TermHours known, long time, String key, Collector<Rise> out) {
    long now = HourlyCounts.hour(Instant.ofEpochMilli(time));
    long before = now - RisingTest.NOW_HOURS;
    List<Occurrence> present =
        known.without(post -> post.published().isBefore(since(time))).present();
    Judgement judged =
        RisingTest.judge(
            known.count(before, now),
            known.count(now - KEPT_HOURS, before),
            known.allNow(),
            known.allPast());
    int authors = (int) present.stream().map(Occurrence::author).distinct().count();
    if (RisingTest.isRising(judged, authors, known.allPast())) {
      out.collect(rise(key, Instant.ofEpochMilli(time), judged, present));
    }
  }

  private static Rise rise(String key, Instant time, Judgement judged, List<Occurrence> present) {
    int end = key.indexOf('\n');
    List<String> posts = new ArrayList<>(present.stream().map(Occurrence::post).toList());
    Collections.reverse(posts);
    return new Rise(
        key.substring(0, end),
        key.substring(end + 1),
        time,
        time,
        judged.observed(),
        judged.expected(),
        judged.probability(),
        posts.subList(0, Math.min(SHOWN, posts.size())));
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(heard());
  }

  @Override
  public void forget(String key, Forgettable person) throws Exception {
    TermHours known = heard.value();
    if (known != null && person.isMeant(key)) {
      heard.clear();
    } else if (known != null) {
      heard.update(
          known.without(post -> person.isAuthor(post.author()) || person.isMeant(post.post())));
    }
  }
}
