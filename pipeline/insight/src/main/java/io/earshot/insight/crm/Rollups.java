package io.earshot.insight.crm;

import java.io.IOException;
import java.util.List;

/** Counts what a customer says. */
@FunctionalInterface
public interface Rollups {
  /**
   * Counts now.
   *
   * @param customer id
   * @param trackers names; a post counts once, whichever of them it matches
   */
  CrmRollup of(String customer, List<String> trackers) throws IOException;
}
