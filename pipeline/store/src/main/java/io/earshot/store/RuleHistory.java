package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many posts a rule would have counted before the job counted for it.
 *
 * @param asOf when the index was asked, never null
 * @param counts posts by hours since 1970; hours before the first are not known, missing ones after
 *     it had none; never null
 */
public record RuleHistory(Instant asOf, SortedMap<Long, Long> counts) {
  public RuleHistory {
    requireNonNull(asOf, "asOf is null");
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
