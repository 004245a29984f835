package io.earshot.console.pages;

import io.earshot.console.engine.Reanalyses;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** The page of how posts are understood, and what can be decided there. */
public final class UnderstandingHandler {
  private static final String PLACE = "/understanding";
  private static final String HISTORY = "/reanalysis-history";

  private final Reanalyses reanalyses;
  private final Renderer renderer;

  public UnderstandingHandler(Reanalyses reanalyses, Renderer renderer) {
    this.reanalyses = reanalyses;
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get(PLACE, this::show);
    routes.get(HISTORY, this::tellHistory);
    routes.post("/reanalysis", this::reanalyse);
  }

  private void show(Context request) {
    UnderstandingView view = new UnderstandingView(engine());
    renderer.page(request, "understanding.jte", "Understanding", "understanding", view);
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

  private void reanalyse(Context request) {
    if ("true".equals(request.formParam("cancel"))) {
      reanalyses.cancel();
    } else {
      reanalyses.ask();
    }
    request.redirect(PLACE, HttpStatus.SEE_OTHER);
  }
}
