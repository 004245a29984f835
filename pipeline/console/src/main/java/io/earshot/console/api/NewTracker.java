package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.List;

/**
 * Body that adds, replaces or previews a tracker; what an answer has beyond that is passed over.
 *
 * @param kind {@code brand} where absent
 * @param query the name, as a phrase, where absent
 * @param colour picked where absent
 */
@JsonIgnoreProperties({"origin", "wholeQuery", "fault", "history"})
record NewTracker(
    String name,
    String kind,
    List<String> aliases,
    String query,
    List<String> exclusions,
    List<String> ownAccounts,
    String colour) {

  Tracker tracker() {
    if (name == null) {
      throw Problem.badRequest("'name' is missing.");
    }
    return tracker(name);
  }

  /** The same under a name that stands elsewhere. */
  Tracker tracker(String known) {
    try {
      return new Tracker(
          known,
          kind == null ? TrackerKind.BRAND : Choices.read("kind", TrackerKind.class, kind),
          aliases,
          query,
          exclusions,
          ownAccounts,
          colour);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest("It cannot be used: " + invalid.getMessage() + ".");
    }
  }
}
