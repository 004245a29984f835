package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.TrackerDecisions;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Json;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Tracker;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** {@code /api/v1/trackers}. */
public final class TrackersApi {
  private static final String ALL = "/api/v1/trackers";
  private static final String ONE = ALL + "/{name}";

  private final TrackerDecisions decisions;
  private final Previews previews;

  public TrackersApi(TrackerDecisions decisions, Previews previews) {
    this.decisions = decisions;
    this.previews = previews;
  }

  /** All trackers. */
  record TrackerList(List<TrackerJson> trackers) {}

  public void register(RoutesConfig routes) {
    routes.get(ALL, this::list);
    routes.post(ALL, this::add);
    routes.post(ALL + "/preview", this::preview);
    routes.get(ONE, this::find);
    routes.put(ONE, this::replace);
    routes.delete(ONE, this::delete);
  }

  private void list(Context request) {
    Json.answer(request, new TrackerList(decisions.all().stream().map(TrackerJson::of).toList()));
  }

  private void find(Context request) {
    answer(request, request.pathParam("name"));
  }

  private void add(Context request) {
    Tracker tracker = Json.body(request, NewTracker.class).tracker();
    decisions.add(tracker);
    request.status(HttpStatus.CREATED);
    request.header("Location", ALL + "/" + QueryString.encode(tracker.name()));
    answer(request, tracker.name());
  }

  private void replace(Context request) {
    String name = request.pathParam("name");
    decisions.replace(Json.body(request, NewTracker.class).named(name).tracker());
    answer(request, name);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void preview(Context request) {
    MentionQuery query = decisions.query(Json.body(request, NewTracker.class).tracker());
    Json.answer(request, PreviewJson.of(query, previews.of(query)));
  }

  private void answer(Context request, String name) {
    Json.answer(request, TrackerJson.of(decisions.find(name)));
  }
}
