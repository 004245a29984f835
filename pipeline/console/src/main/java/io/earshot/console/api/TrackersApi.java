package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.TrackerDecisions;
import io.earshot.console.web.Json;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Decision;
import io.earshot.store.Tracker;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/trackers}. */
public final class TrackersApi extends DecisionsApi<Tracker, TrackerJson> {
  private final TrackerDecisions decisions;
  private final Previews previews;

  public TrackersApi(TrackerDecisions decisions, Previews previews) {
    super("/api/v1/trackers", decisions);
    this.decisions = decisions;
    this.previews = previews;
  }

  /** All trackers. */
  record TrackerList(List<TrackerJson> trackers) {}

  @Override
  Tracker read(Context request) {
    return Json.body(request, NewTracker.class).tracker();
  }

  @Override
  Tracker read(Context request, String name) {
    return Json.body(request, NewTracker.class).tracker(name);
  }

  @Override
  String name(Tracker tracker) {
    return tracker.name();
  }

  @Override
  TrackerJson json(Decision<Tracker> row) {
    HistoryJson history = decisions.history(row.value().name()).map(HistoryJson::of).orElse(null);
    return TrackerJson.of(row, history);
  }

  @Override
  TrackerList list(List<TrackerJson> rows) {
    return new TrackerList(rows);
  }

  @Override
  PreviewJson preview(Tracker tracker) {
    MentionQuery query = decisions.query(tracker);
    return PreviewJson.of(query, previews.of(query));
  }
}
