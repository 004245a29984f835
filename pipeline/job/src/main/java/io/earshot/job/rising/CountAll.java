package io.earshot.job.rising;

import io.earshot.insight.alerts.HourlyCounts;
import io.earshot.insight.rising.RisingTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by tracker: counts what is said of it altogether, by when it was published, and tells with
 * each term of a post how much that is.
 *
 * <p>State: a count for each hour that is still looked back to; freed when the last of them is not.
 */
public final class CountAll extends KeyedProcessFunction<String, Said, TermHit> {
  private static final long serialVersionUID = 1L;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int KEPT_HOURS = RisingTest.NOW_HOURS + RisingTest.PAST_HOURS;

  private transient MapState<Long, Long> hours;

  @Override
  public void open(OpenContext context) {
    hours =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("all-hours", Types.LONG, Types.LONG));
  }

  @Override
  public void processElement(Said said, Context context, Collector<TermHit> out) throws Exception {
    long now = HourlyCounts.hour(said.observed());
    long hour = HourlyCounts.hour(said.published());
    if (hour <= now - KEPT_HOURS) {
      return;
    }
    Long before = hours.get(hour);
    hours.put(hour, before == null ? 1 : before + 1);
    context.timerService().registerEventTimeTimer((hour + KEPT_HOURS) * HOUR_MILLIS);
    long allNow = said.present() ? count(now - RisingTest.NOW_HOURS, now) : 0;
    long allPast = said.present() ? count(now - KEPT_HOURS, now - RisingTest.NOW_HOURS) : 0;
    for (String term : said.terms()) {
      out.collect(
          new TermHit(
              said.tracker(),
              term,
              said.post(),
              said.author(),
              said.published(),
              said.observed(),
              said.present(),
              allNow,
              allPast));
    }
  }

  /** Posts of the hours after one, up to another. */
  private long count(long after, long last) throws Exception {
    long count = 0;
    for (Map.Entry<Long, Long> hour : hours.entries()) {
      count += hour.getKey() > after && hour.getKey() <= last ? hour.getValue() : 0;
    }
    return count;
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<TermHit> out) throws Exception {
    List<Long> old = new ArrayList<>();
    for (Long hour : hours.keys()) {
      if (hour <= HourlyCounts.hour(Instant.ofEpochMilli(time)) - KEPT_HOURS) {
        old.add(hour);
      }
    }
    for (Long hour : old) {
      hours.remove(hour);
    }
  }
}
