package io.earshot.console.api;

import io.earshot.console.corrections.CalibrationDecisions;
import io.earshot.console.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** {@code /api/v1/calibrations}. */
public final class CalibrationsApi {
  private static final String PATH = "/api/v1/calibrations";
  private static final String ONE = PATH + "/{name}";

  private final CalibrationDecisions decisions;

  public CalibrationsApi(CalibrationDecisions decisions) {
    this.decisions = decisions;
  }

  /** Of all trackers, by name. */
  record CalibrationList(List<CalibrationJson> calibrations) {}

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(ONE, request -> tell(request, decisions.of(request.pathParam("name"))));
    routes.put(ONE, request -> tell(request, decisions.use(request.pathParam("name"))));
    routes.delete(ONE, this::stop);
  }

  private void list(Context request) {
    Json.answer(
        request, new CalibrationList(decisions.all().stream().map(CalibrationJson::of).toList()));
  }

  private static void tell(Context request, CalibrationDecisions.Standing standing) {
    Json.answer(request, CalibrationJson.of(standing));
  }

  private void stop(Context request) {
    decisions.stop(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }
}
