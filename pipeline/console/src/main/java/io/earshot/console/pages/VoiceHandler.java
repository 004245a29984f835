package io.earshot.console.pages;

import io.earshot.console.brands.VoiceReports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The page that compares what is said of trackers. */
public final class VoiceHandler {
  private final VoiceReports reports;
  private final Renderer renderer;

  public VoiceHandler(VoiceReports reports, Renderer renderer) {
    this.reports = reports;
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get("/voice", this::compare);
  }

  private void compare(Context request) {
    VoiceView view = VoiceView.of(reports.of(request), reports.trackers());
    renderer.page(request, "voice.jte", "Share of voice", "brands", view);
  }
}
