package io.earshot.nlp.entity;

import static java.util.Objects.requireNonNull;

/**
 * A name that somebody watches.
 *
 * @param name as people write it, never null; case does not matter, nor a # or @ before it
 * @param tracker name of the tracker that watches it, never null
 */
public record KnownName(String name, String tracker) {
  public KnownName {
    requireNonNull(name, "name is null");
    requireNonNull(tracker, "tracker is null");
  }
}
