package io.earshot.job.alert;

import io.earshot.insight.alerts.AlertWords;
import io.earshot.insight.alerts.HourlyCounts;
import io.earshot.insight.alerts.Judgement;
import io.earshot.insight.alerts.SpikeTest;
import io.earshot.job.record.RuleHit;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRule;
import io.earshot.store.RuleHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The hours of one rule, by when posts were published. History counts too, however late it comes;
 * but only posts that were present when they came make an hour a spike.
 *
 * <p>State: a count for each hour of the last {@link SpikeTest#HOURS}, and a {@link PresentHour}
 * for each that has to be judged.
 */
final class HourCounts {
  private final MapState<Long, Long> counts;
  private final MapState<Long, PresentHour> present;
  private final ValueState<Instant> seeded;

  HourCounts(RuntimeContext context) {
    counts = context.getMapState(new MapStateDescriptor<>("hours", Types.LONG, Types.LONG));
    present = context.getMapState(present());
    seeded = context.getState(new ValueStateDescriptor<>("seeded", Types.INSTANT));
  }

  static MapStateDescriptor<Long, PresentHour> present() {
    return new MapStateDescriptor<>("present", Types.LONG, TypeInformation.of(PresentHour.class));
  }

  /**
   * Takes what the index says of the past in place of what was counted, once.
   *
   * @param history null if nobody has asked the index yet
   */
  void seed(RuleHistory history) throws Exception {
    if (history == null || history.asOf().equals(seeded.value())) {
      return;
    }
    counts.clear();
    counts.putAll(history.counts());
    seeded.update(history.asOf());
  }

  void add(RuleHit hit) throws Exception {
    long hour = HourlyCounts.hour(hit.published());
    Long before = counts.get(hour);
    counts.put(hour, before == null ? 1 : before + 1);
    if (hit.present()) {
      PresentHour known = present.get(hour);
      present.put(hour, (known == null ? PresentHour.NONE : known).with(hit));
    }
  }

  /** Shows posts no more. */
  void forget(Predicate<AlertPost> posts) throws Exception {
    Map<Long, PresentHour> showing = new HashMap<>();
    for (Map.Entry<Long, PresentHour> entry : present.entries()) {
      if (entry.getValue().shows(posts)) {
        showing.put(entry.getKey(), entry.getValue().without(posts));
      }
    }
    present.putAll(showing);
  }

  /** The alerts of hours to which posts came since they were last judged. */
  List<Alert> judge(AlertRule rule, Instant now) throws Exception {
    long last = HourlyCounts.hour(now);
    Map<Long, Long> known = known(last);
    List<Alert> alerts = new ArrayList<>();
    for (Map.Entry<Long, PresentHour> entry : presentHours(last).entrySet()) {
      PresentHour hour = entry.getValue();
      if (hour.changed()) {
        present.put(entry.getKey(), hour.judged());
        Judgement judgement = judge(known, entry.getKey(), hour.posts());
        if (judgement.isSpike(rule.minimumPosts(), rule.probability())) {
          alerts.add(AlertWords.spike(rule, entry.getKey(), judgement, hour.shown(), now));
        }
      }
    }
    return alerts;
  }

  private static Judgement judge(Map<Long, Long> known, long hour, long observed) {
    long from = known.keySet().stream().mapToLong(Long::longValue).min().orElse(hour);
    return SpikeTest.judge(
        HourlyCounts.of(known, Math.min(from, hour), hour, Set.of()), hour, observed);
  }

  /** What is counted; hours that no judgement looks back to are forgotten. */
  private Map<Long, Long> known(long last) throws Exception {
    Map<Long, Long> known = new HashMap<>();
    List<Long> old = new ArrayList<>();
    for (Map.Entry<Long, Long> entry : counts.entries()) {
      if (entry.getKey() < last - 2L * SpikeTest.HOURS) {
        old.add(entry.getKey());
      } else {
        known.put(entry.getKey(), entry.getValue());
      }
    }
    for (Long hour : old) {
      counts.remove(hour);
    }
    return known;
  }

  private Map<Long, PresentHour> presentHours(long last) throws Exception {
    Map<Long, PresentHour> hours = new HashMap<>();
    List<Long> old = new ArrayList<>();
    for (Map.Entry<Long, PresentHour> entry : present.entries()) {
      if (entry.getKey() < last - PresentHour.KEPT_HOURS) {
        old.add(entry.getKey());
      } else {
        hours.put(entry.getKey(), entry.getValue());
      }
    }
    for (Long hour : old) {
      present.remove(hour);
    }
    return hours;
  }

  void clear() throws Exception {
    counts.clear();
    present.clear();
    seeded.clear();
  }
}
