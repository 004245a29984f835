package io.earshot.job.log;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.jvm.Lease;
import io.earshot.store.StoreSettings;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Drops what the log holds of suppressed people from before they were. */
public final class Suppress extends RichFilterFunction<PostChange> {
  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<Forgotten> forgotten;

  /**
   * @param store says who is suppressed
   */
  public Suppress(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    forgotten = Forgotten.lease(store);
  }

  @Override
  public boolean filter(PostChange change) {
    return change.action() == Action.DELETE || !forgotten.value().suppresses(change.post());
  }

  @Override
  public void close() {
    if (forgotten != null) {
      forgotten.close();
    }
  }
}
