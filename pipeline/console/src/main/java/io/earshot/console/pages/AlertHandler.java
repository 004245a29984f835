package io.earshot.console.pages;

import io.earshot.console.query.LogParameters;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Problem;
import io.earshot.store.AlertRow;
import io.earshot.store.Alerts;
import io.earshot.store.Deliveries;
import io.earshot.store.Delivery.State;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The inbox, and the page of an alert. */
public final class AlertHandler {
  private static final int ROWS = 50;

  private final Alerts alerts;
  private final Deliveries deliveries;
  private final Renderer renderer;
  private final Clock clock;

  public AlertHandler(Alerts alerts, Deliveries deliveries, Renderer renderer, Clock clock) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/alerts", this::list);
    routes.post("/alerts/read", this::readAll);
    routes.get("/alerts/{id}", this::page);
  }

  private void list(Context request) {
    LogParameters asked = LogParameters.of(request, ROWS);
    Instant now = clock.instant();
    List<AlertRow> rows = alerts.newest(asked.rule(), asked.before(), asked.size());
    AlertsView view =
        new AlertsView(
            summary(asked.rule()),
            rows.stream().map(row -> AlertView.of(row, now)).toList(),
            rows.isEmpty() ? 0 : rows.get(0).number(),
            rows.size() < asked.size() ? null : older(asked, rows));
    renderer.page(request, "alerts.jte", "Alerts", "alerts", view);
  }

  private String summary(String rule) {
    String unread = Words.number(alerts.unread()) + " unread";
    long dead = deliveries.count(State.DEAD);
    String all =
        dead == 0
            ? unread
            : unread + ", " + Words.count(dead, "delivery", "deliveries") + " failed";
    return rule == null ? all : "of the rule '%s'; %s in all".formatted(rule, all);
  }

  private static String older(LogParameters asked, List<AlertRow> rows) {
    String before = "/alerts?before=" + rows.get(rows.size() - 1).number();
    return asked.rule() == null ? before : before + "&rule=" + QueryString.encode(asked.rule());
  }

  /** Who opens an alert has read it. */
  private void page(Context request) {
    String id = request.pathParam("id");
    AlertRow row =
        alerts
            .find(id)
            .orElseThrow(() -> Problem.notFound("There is no such alert; it may be too old."));
    alerts.read(id);
    Instant now = clock.instant();
    AlertPage view =
        new AlertPage(
            AlertView.of(row, now),
            deliveries.of(id).stream().map(one -> DeliveryView.of(one, now)).toList());
    renderer.page(request, "alert.jte", row.alert().title(), "alerts", view);
  }

  private void readAll(Context request) {
    try {
      alerts.readUpTo(Long.parseLong(String.valueOf(request.formParam("upTo"))));
    } catch (NumberFormatException notANumber) {
      throw Problem.badRequest("'upTo' is no number.");
    }
    request.redirect("/alerts", HttpStatus.SEE_OTHER);
  }
}
