package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.console.engine.Reanalyses;
import io.earshot.console.web.Json;
import io.earshot.store.Engine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;

/** {@code /api/v1/reanalysis}: having posts analysed anew. */
public final class ReanalysisApi {
  private static final String PATH = "/api/v1/reanalysis";

  private final Reanalyses reanalyses;

  public ReanalysisApi(Reanalyses reanalyses) {
    this.reanalyses = reanalyses;
  }

  /**
   * How it stands.
   *
   * @param model engine that analyses posts now, absent if none has told yet
   * @param since when it began to
   * @param outdated posts that it has not analysed
   * @param history the last time that posts were analysed anew, absent if never
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reanalysis(String model, Instant since, long outdated, HistoryJson history) {}

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::tell);
    routes.post(PATH, this::ask);
    routes.delete(PATH, this::cancel);
  }

  private void tell(Context request) {
    Optional<Engine> engine = reanalyses.engine();
    Json.answer(
        request,
        new Reanalysis(
            engine.map(Engine::model).orElse(null),
            engine.map(Engine::since).orElse(null),
            reanalyses.count(),
            reanalyses.newest().map(HistoryJson::of).orElse(null)));
  }

  private void ask(Context request) {
    reanalyses.ask();
    request.status(HttpStatus.ACCEPTED);
    tell(request);
  }

  private void cancel(Context request) {
    reanalyses.cancel();
    request.status(HttpStatus.NO_CONTENT);
  }
}
