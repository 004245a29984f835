package io.earshot.job.jvm;

import io.earshot.store.Store;
import io.earshot.store.StoreSettings;

/** The store, opened once per JVM. */
public final class Stores {
  private static final SharedHandles<StoreSettings, Store> SHARED =
      new SharedHandles<>(Store::open);

  private Stores() {}

  /** The caller closes the lease, not the store. */
  public static Lease<Store> lease(StoreSettings settings) {
    return SHARED.lease(settings);
  }
}
