package io.earshot.console.api;

import io.earshot.console.crm.CrmReports;
import io.earshot.console.query.CrmParameters;
import io.earshot.console.web.Json;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecords;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/crm}. */
public final class CrmApi {
  private static final int SIZE = 50;

  private final CrmReports reports;
  private final CrmRecords records;

  public CrmApi(CrmReports reports, CrmRecords records) {
    this.reports = reports;
    this.records = records;
  }

  record TargetList(List<CrmTargetJson> targets) {}

  /**
   * A page of records.
   *
   * @param next {@code before} of the page that follows, or null
   */
  record RecordPage(List<CrmRecordJson> records, Long next) {}

  record Replayed(int replayed) {}

  record Use(boolean use) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/crm/targets", this::targets);
    routes.post("/api/v1/crm/targets/{name}/replay", this::replayAll);
    routes.post("/api/v1/crm/targets/{name}/use", this::use);
    routes.get("/api/v1/crm/records", this::list);
    routes.post("/api/v1/crm/records/{id}/replay", this::replay);
  }

  private void targets(Context request) {
    Json.answer(request, new TargetList(reports.all().stream().map(CrmTargetJson::of).toList()));
  }

  private void replayAll(Context request) {
    Json.answer(request, new Replayed(reports.replayAll(request.pathParam("name"))));
  }

  private void use(Context request) {
    String name = request.pathParam("name");
    reports.use(name, Json.body(request, Use.class).use());
    Json.answer(request, CrmTargetJson.of(reports.find(name)));
  }

  private void list(Context request) {
    CrmParameters asked = CrmParameters.of(request, SIZE);
    List<CrmRecord> page = asked.in(records);
    Json.answer(
        request, new RecordPage(page.stream().map(CrmRecordJson::of).toList(), asked.next(page)));
  }

  private void replay(Context request) {
    Json.answer(request, CrmRecordJson.of(reports.replay(request.pathParam("id"))));
  }
}
