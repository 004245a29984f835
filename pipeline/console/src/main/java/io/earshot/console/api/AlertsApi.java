package io.earshot.console.api;

import io.earshot.console.query.LogParameters;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.AlertRow;
import io.earshot.store.Alerts;
import io.earshot.store.Deliveries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** {@code /api/v1/alerts}. */
public final class AlertsApi {
  private static final int SIZE = 50;

  private final Alerts alerts;
  private final Deliveries deliveries;

  public AlertsApi(Alerts alerts, Deliveries deliveries) {
    this.alerts = alerts;
    this.deliveries = deliveries;
  }

  /**
   * A page of alerts.
   *
   * @param unread of all
   * @param next {@code before} of the page that follows, or null
   */
  record AlertPage(List<AlertJson> alerts, long unread, Long next) {}

  /** Body that marks as read. */
  record ReadRequest(Long upTo) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/alerts", this::list);
    routes.post("/api/v1/alerts/read", this::readAll);
    routes.get("/api/v1/alerts/{id}", this::find);
    routes.post("/api/v1/alerts/{id}/read", this::read);
  }

  private void list(Context request) {
    LogParameters asked = LogParameters.of(request, SIZE);
    List<AlertRow> rows = alerts.newest(asked.rule(), asked.before(), asked.size());
    Long next =
        rows.size() < asked.size() ? null : Long.valueOf(rows.get(rows.size() - 1).number());
    Json.answer(
        request,
        new AlertPage(
            rows.stream().map(row -> AlertJson.of(row, null)).toList(), alerts.unread(), next));
  }

  private void find(Context request) {
    AlertRow row = one(request);
    Json.answer(request, AlertJson.of(row, deliveries.of(row.id())));
  }

  private void read(Context request) {
    alerts.read(one(request).id());
    request.status(HttpStatus.NO_CONTENT);
  }

  private void readAll(Context request) {
    ReadRequest body = Json.body(request, ReadRequest.class);
    if (body.upTo() == null) {
      throw Problem.badRequest("'upTo' is missing: the number of the newest alert that was read.");
    }
    alerts.readUpTo(body.upTo());
    request.status(HttpStatus.NO_CONTENT);
  }

  private AlertRow one(Context request) {
    String id = request.pathParam("id");
    return alerts
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no alert '%s'.".formatted(id)));
  }
}
