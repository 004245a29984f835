package io.earshot.job.alert;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Alert;
import io.earshot.store.AlertRule;
import java.util.List;

/**
 * An alert, and what its rule wants done with it.
 *
 * @param alert never null
 * @param channels names of the channels that deliver it, never null
 * @param coolDownHours no other alert of the same rule and key for so long, 0 or more
 */
public record Raised(Alert alert, List<String> channels, int coolDownHours) {
  public Raised {
    requireNonNull(alert, "alert is null");
    channels = channels == null ? List.of() : List.copyOf(channels);
  }

  static Raised by(AlertRule rule, Alert alert) {
    Integer coolDown = rule.coolDownHours();
    return new Raised(alert, rule.channels(), coolDown == null ? 0 : coolDown);
  }
}
