package io.earshot.job.removal;

import static java.util.Objects.requireNonNull;

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
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/**
 * Runs a keyed function and, right before each checkpoint, has it forget those who are being
 * removed: no checkpoint that begins while their removal is under way leads to them. Mostly there
 * are none, and it costs nothing.
 *
 * <p>It keeps state and timers where {@link KeyedProcessOperator} keeps them.
 *
 * @param <F> the function
 */
public final class ForgettingOperator<K, I, O, F extends KeyedProcessFunction<K, I, O> & Forgets<K>>
    extends KeyedProcessOperator<K, I, O> {
  private static final long serialVersionUID = 1L;

  /** Where {@link KeyedProcessOperator} keeps them. */
  private static final String TIMERS = "user-timers";

  private final F forgetful;
  private final StoreSettings store;
  private transient Lease<Forgotten> forgotten;
  private transient InternalTimerService<VoidNamespace> timers;

  /**
   * @param store says who is being removed
   */
  public ForgettingOperator(F function, StoreSettings store) {
    super(function);
    this.forgetful = requireNonNull(function, "function is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open() throws Exception {
    super.open();
    forgotten = Forgotten.lease(store);
    timers = getInternalTimerService(TIMERS, VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    super.prepareSnapshotPreBarrier(checkpoint);
    Traces traces = forgotten.value().traces();
    if (!traces.isEmpty()) {
      forget(Forgettable.of(traces));
    }
  }

  private void forget(Forgettable person) throws Exception {
    for (StateDescriptor<? extends State, ?> state : forgetful.remembered()) {
      forget(state, person);
    }
    forgetTimers(person);
  }

  private <S extends State, T> void forget(StateDescriptor<S, T> state, Forgettable person)
      throws Exception {
    this.<K>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            state,
            (key, ignored) -> forgetful.forget(key, person));
  }

  /** A timer is kept with its key, whatever became of the state under it. */
  private void forgetTimers(Forgettable person) throws Exception {
    List<Tuple2<Object, Long>> found = new ArrayList<>();
    timers.forEachProcessingTimeTimer(
        (namespace, time) -> {
          if (person.redaction().finds(String.valueOf(getCurrentKey()))) {
            found.add(Tuple2.of(getCurrentKey(), time));
          }
        });
    for (Tuple2<Object, Long> timer : found) {
      setCurrentKey(timer.f0);
      timers.deleteProcessingTimeTimer(VoidNamespace.INSTANCE, timer.f1);
    }
  }

  @Override
  public void close() throws Exception {
    super.close();
    if (forgotten != null) {
      forgotten.close();
    }
  }
}
