package io.earshot.console.query;

import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecords;
import io.javalin.http.Context;
import java.util.List;

/**
 * Which records are asked for.
 *
 * @param target name of a CRM, or null: of all
 * @param customer id, or null: of all; then the newest of theirs are given, whatever else is asked
 * @param log state and place in the list
 */
public record CrmParameters(String target, String customer, LogParameters log) {

  /**
   * Those of a request.
   *
   * @param size how many, unless said
   */
  public static CrmParameters of(Context request, int size) {
    Parameters parameters = new Parameters(request);
    return new CrmParameters(
        parameters.text("target"), parameters.text("customer"), LogParameters.of(request, size));
  }

  /** The records, newest first. */
  public List<CrmRecord> in(CrmRecords records) {
    return customer == null
        ? records.newest(target, log.state(), log.before(), log.size())
        : records.of(customer, log.size());
  }

  /** {@code before} of the page that follows, or null. */
  public Long next(List<CrmRecord> page) {
    return customer != null || page.size() < log.size()
        ? null
        : Long.valueOf(page.get(page.size() - 1).number());
  }
}
