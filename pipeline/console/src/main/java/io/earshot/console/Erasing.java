package io.earshot.console;

import io.earshot.insight.erasure.Person;
import io.earshot.store.Erasure;

/** Removes people from all that Earshot keeps. */
public interface Erasing {
  /**
   * Begins to remove a person, who is suppressed when this returns. The rest takes a moment, in
   * which the console may not answer; {@link io.earshot.store.Erasures#find} says when it is over.
   */
  Erasure begin(Person person);

  /** Tries again what could not be gone through with; nothing happens if there is none. */
  void retry();
}
