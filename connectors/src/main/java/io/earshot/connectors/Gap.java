package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch of a source that may hold posts Earshot never saw, because the source no longer serves
 * them.
 *
 * @param from start of the stretch, or null when unknown
 * @param to end of the stretch, or null when unknown
 * @param reason why it was missed, never null
 */
public record Gap(Instant from, Instant to, String reason) {
  public Gap {
    requireNonNull(reason, "reason is null");
  }
}
