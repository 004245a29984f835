package io.earshot.console.pages;

import io.earshot.console.crm.CrmReports;
import io.earshot.console.query.CrmParameters;
import io.earshot.console.query.QueryString;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecords;
import io.earshot.store.Delivery.State;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The page of CRMs, and what can be decided there. */
public final class CrmHandler {
  private static final int ROWS = 100;

  private final CrmReports reports;
  private final CrmRecords records;
  private final Renderer renderer;
  private final Clock clock;

  public CrmHandler(CrmReports reports, CrmRecords records, Renderer renderer, Clock clock) {
    this.reports = reports;
    this.records = records;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/crm", this::show);
    routes.post("/crm/records/{id}/replay", this::replay);
    routes.post("/crm/targets/{name}/replay", this::replayAll);
    routes.post("/crm/targets/{name}/use", this::use);
  }

  private void show(Context request) {
    CrmParameters asked = CrmParameters.of(request, ROWS);
    Instant now = clock.instant();
    List<CrmRecord> page = asked.in(records);
    String state = label(asked.log().state());
    String target = asked.target() == null ? "" : asked.target();
    CrmView view =
        new CrmView(
            reports.all().stream().map(CrmView.Target::of).toList(),
            state,
            target,
            page.stream().map(one -> CrmRecordView.of(one, now)).toList(),
            older(asked.next(page), state, target));
    renderer.page(request, "crm.jte", "CRM", "crm", view);
  }

  private static String label(State state) {
    return state == null ? "" : state.name().toLowerCase(Locale.ROOT);
  }

  private static String older(Long next, String state, String target) {
    return next == null
        ? null
        : "/crm?before=%d&state=%s&target=%s".formatted(next, state, QueryString.encode(target));
  }

  private void replay(Context request) {
    reports.replay(request.pathParam("id"));
    back(request);
  }

  private void replayAll(Context request) {
    reports.replayAll(request.pathParam("name"));
    back(request);
  }

  private void use(Context request) {
    reports.use(request.pathParam("name"), "true".equals(request.formParam("use")));
    back(request);
  }

  private static void back(Context request) {
    boolean dead = "dead".equals(request.formParam("back"));
    request.redirect(dead ? "/crm?state=dead" : "/crm", HttpStatus.SEE_OTHER);
  }
}
