package io.earshot.job.removal;

import static java.util.Objects.requireNonNull;

import io.earshot.store.StoreSettings;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;

/**
 * Runs a keyed function of two inputs and, right before each checkpoint, has it forget those who
 * are being removed: no checkpoint that begins while their removal is under way leads to them.
 *
 * <p>It keeps state and timers where {@link KeyedCoProcessOperator} keeps them.
 *
 * @param <F> the function
 */
public final class ForgettingCoOperator<
        K, I, J, O, F extends KeyedCoProcessFunction<K, I, J, O> & Forgets<K>>
    extends KeyedCoProcessOperator<K, I, J, O> {
  private static final long serialVersionUID = 1L;

  private final F function;
  private final StoreSettings store;
  private transient Forgetting<K> forgetting;

  /**
   * @param store says who is being removed
   */
  public ForgettingCoOperator(F function, StoreSettings store) {
    super(function);
    this.function = requireNonNull(function, "function is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open() throws Exception {
    super.open();
    forgetting =
        new Forgetting<>(
            store,
            function,
            this.<K>getKeyedStateBackend(),
            getInternalTimerService(Forgetting.TIMERS, VoidNamespaceSerializer.INSTANCE, this));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    super.prepareSnapshotPreBarrier(checkpoint);
    forgetting.forget();
  }

  @Override
  public void close() throws Exception {
    super.close();
    if (forgetting != null) {
      forgetting.close();
    }
  }
}
