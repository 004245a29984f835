package io.earshot.job.copies;

import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.search.Copies;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by post id: an edited post stays in the cluster it joined, whatever it says now.
 *
 * <p>State: the cluster of each post that joined another's, freed when the post's keep has passed.
 * Most posts copy nothing and take no state.
 */
public final class KeepCopies extends KeyedProcessFunction<String, MentionChange, MentionChange>
    implements Forgets<String> {
  private static final long serialVersionUID = 1L;
  private transient ValueState<String> joined;

  @Override
  public void open(OpenContext context) {
    joined = getRuntimeContext().getState(joined());
  }

  private static ValueStateDescriptor<String> joined() {
    return new ValueStateDescriptor<>("joined", String.class);
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(joined());
  }

  @Override
  public void forget(String id, Forgettable person) throws Exception {
    if (person.redaction().finds(id)) {
      joined.clear();
    } else if (person.redaction().finds(joined.value())) {
      joined.update(person.redaction().hide(joined.value()));
    }
  }

  @Override
  public void processElement(MentionChange change, Context context, Collector<MentionChange> out)
      throws Exception {
    if (change.isFirst()) {
      remember(change, context);
    }
    out.collect(change.puts() && !change.isFirst() ? restored(change) : change);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<MentionChange> out) {
    joined.clear();
  }

  private void remember(MentionChange change, Context context) throws Exception {
    Copies copies = change.mention().copies();
    if (copies.cluster().equals(change.id())) {
      return;
    }
    joined.update(copies.cluster());
    Instant end = change.keepUntil();
    if (end != null) {
      context.timerService().registerProcessingTimeTimer(end.toEpochMilli());
    }
  }

  private MentionChange restored(MentionChange change) throws Exception {
    String cluster = joined.value() == null ? change.id() : joined.value();
    return change.with(new Copies(cluster, cluster));
  }
}
