package io.earshot.console.pages;

import io.earshot.console.corrections.CalibrationDecisions;
import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.engine.Reanalyses;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The page of how posts are understood, and what can be decided there. */
public final class UnderstandingHandler {
  private static final String PLACE = "/understanding";
  private static final int SHOWN = 20;
  private static final String HISTORY = "/reanalysis-history";

  private final Reanalyses reanalyses;
  private final CorrectionDecisions corrections;
  private final CalibrationDecisions calibrations;
  private final Renderer renderer;
  private final Clock clock;

  public UnderstandingHandler(
      Reanalyses reanalyses,
      CorrectionDecisions corrections,
      CalibrationDecisions calibrations,
      Renderer renderer,
      Clock clock) {
    this.reanalyses = reanalyses;
    this.corrections = corrections;
    this.calibrations = calibrations;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get(PLACE, this::show);
    routes.get(HISTORY, this::tellHistory);
    routes.post("/reanalysis", this::reanalyse);
    routes.post("/calibration", this::calibrate);
  }

  private void show(Context request) {
    Instant now = clock.instant();
    UnderstandingView view =
        new UnderstandingView(
            engine(),
            calibrations.all().stream().map(UnderstandingView.Brand::of).toList(),
            corrections.newest(SHOWN).stream()
                .map(said -> UnderstandingView.Said.of(said, now))
                .toList());
    renderer.page(request, "understanding.jte", "Understanding", "brands", view);
  }

  private UnderstandingView.Engine engine() {
    return reanalyses
        .engine()
        .map(engine -> UnderstandingView.Engine.of(engine, reanalyses, history()))
        .orElse(null);
  }

  private HistoryView history() {
    return HistoryView.of(HISTORY, reanalyses.newest());
  }

  private void tellHistory(Context request) {
    renderer.fragment(request, "history.jte", Map.of("history", history()));
  }

  private void calibrate(Context request) {
    String tracker = request.formParam("tracker");
    if ("false".equals(request.formParam("use"))) {
      calibrations.stop(tracker == null ? "" : tracker);
    } else {
      calibrations.use(tracker == null ? "" : tracker);
    }
    request.redirect(PLACE, HttpStatus.SEE_OTHER);
  }

  private void reanalyse(Context request) {
    if ("true".equals(request.formParam("cancel"))) {
      reanalyses.cancel();
    } else {
      reanalyses.ask();
    }
    request.redirect(PLACE, HttpStatus.SEE_OTHER);
  }
}
