package io.earshot.store;

/** A store that tests write to. */
interface StoreUnderTest {
  Store store();

  /** The store, closed and opened again. */
  Store reopened();
}
