package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * That a person was asked to be removed.
 *
 * @param id never null
 * @param state never null
 * @param asked when, never null
 * @param ended when it was over, or null
 * @param person whom it is about; nobody once they are removed; never null
 * @param receipt how many things were removed or changed so far, by kind; never null
 * @param failure why it could not be gone through with when it was last tried; null: it did not
 *     fail
 */
public record Erasure(
    String id,
    State state,
    Instant asked,
    Instant ended,
    Traces person,
    Map<String, Long> receipt,
    String failure) {
  /** How far it is. */
  public enum State {
    /** It is under way, or to be gone on with. */
    OPEN,
    /** Nothing of the person is left. */
    DONE
  }

  public Erasure {
    requireNonNull(id, "id is null");
    requireNonNull(state, "state is null");
    requireNonNull(asked, "asked is null");
    requireNonNull(person, "person is null");
    receipt = receipt == null ? Map.of() : Map.copyOf(receipt);
  }
}
