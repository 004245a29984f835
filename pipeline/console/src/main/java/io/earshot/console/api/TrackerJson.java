package io.earshot.console.api;

import io.earshot.console.web.Choices;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TrackerQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Decision;
import io.earshot.store.Tracker;
import java.util.List;

/**
 * A tracker as the API gives it; absent is left out.
 *
 * @param kind {@code brand}, {@code competitor}, {@code campaign} or {@code theme}
 * @param origin {@code file} or {@code console}
 * @param wholeQuery what it looks for, all in all; absent where that cannot be understood
 * @param fault why it cannot be understood, and so finds nothing
 * @param history how far what is indexed was looked through for it; absent if nobody asked
 */
record TrackerJson(
    String name,
    String kind,
    List<String> aliases,
    String query,
    List<String> exclusions,
    List<String> ownAccounts,
    String colour,
    String origin,
    String wholeQuery,
    String fault,
    HistoryJson history) {

  static TrackerJson of(Decision<Tracker> row, HistoryJson history) {
    try {
      return of(row, QueryPrinter.print(TrackerQuery.of(row.value())), null, history);
    } catch (FaultyFieldException faulty) {
      return of(row, null, faulty.getMessage(), history);
    }
  }

  private static TrackerJson of(
      Decision<Tracker> row, String query, String fault, HistoryJson history) {
    Tracker tracker = row.value();
    return new TrackerJson(
        tracker.name(),
        Choices.write(tracker.kind()),
        tracker.aliases(),
        tracker.query(),
        tracker.exclusions(),
        tracker.ownAccounts(),
        tracker.colour(),
        Choices.write(row.origin()),
        query,
        fault,
        history);
  }
}
