package io.earshot.console.api;

import io.earshot.console.brands.VoiceReports;
import io.earshot.console.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /api/v1/voice}. */
public final class VoiceApi {
  private final VoiceReports reports;

  public VoiceApi(VoiceReports reports) {
    this.reports = reports;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/voice", this::compare);
  }

  private void compare(Context request) {
    Json.answer(request, VoiceJson.of(reports.of(request)));
  }
}
