package io.earshot.job.removal;

import io.earshot.job.decisions.Forgotten;
import io.earshot.job.jvm.Lease;
import io.earshot.job.removal.Forgets.Forgettable;
import io.earshot.store.StoreSettings;
import io.earshot.store.Traces;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * What the operators of this package have in common: the state and the timers of one of them.
 *
 * @param <K> the key
 */
final class Forgetting<K> implements AutoCloseable {
  /** Where Flink's operators for keyed functions keep theirs. */
  static final String TIMERS = "user-timers";

  private final Lease<Forgotten> forgotten;
  private final Forgets<K> function;
  private final KeyedStateBackend<K> state;
  private final InternalTimerService<VoidNamespace> timers;

  Forgetting(
      StoreSettings store,
      Forgets<K> function,
      KeyedStateBackend<K> state,
      InternalTimerService<VoidNamespace> timers) {
    this.forgotten = Forgotten.lease(store);
    this.function = function;
    this.state = state;
    this.timers = timers;
  }

  /** Forgets those who are being removed at this moment; mostly nobody, which costs nothing. */
  void forget() throws Exception {
    Traces traces = forgotten.value().traces();
    if (!traces.isEmpty()) {
      Forgettable person = Forgettable.of(traces);
      for (StateDescriptor<? extends State, ?> remembered : function.remembered()) {
        forget(remembered, person);
      }
      forgetTimers(person);
    }
  }

  private <S extends State, T> void forget(StateDescriptor<S, T> remembered, Forgettable person)
      throws Exception {
    state.applyToAllKeys(
        VoidNamespace.INSTANCE,
        VoidNamespaceSerializer.INSTANCE,
        remembered,
        (key, ignored) -> function.forget(key, person));
  }

  /** A timer is kept with its key, whatever became of the state under it. */
  private void forgetTimers(Forgettable person) throws Exception {
    List<Tuple2<K, Long>> found = new ArrayList<>();
    timers.forEachProcessingTimeTimer(
        (namespace, time) -> {
          if (person.redaction().finds(String.valueOf(state.getCurrentKey()))) {
            found.add(Tuple2.of(state.getCurrentKey(), time));
          }
        });
    for (Tuple2<K, Long> timer : found) {
      state.setCurrentKey(timer.f0);
      timers.deleteProcessingTimeTimer(VoidNamespace.INSTANCE, timer.f1);
    }
  }

  @Override
  public void close() {
    forgotten.close();
  }
}
