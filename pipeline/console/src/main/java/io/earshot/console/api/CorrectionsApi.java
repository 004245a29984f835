package io.earshot.console.api;

import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.corrections.NewCorrection;
import io.earshot.console.query.LogParameters;
import io.earshot.console.query.Searches;
import io.earshot.console.security.Guard;
import io.earshot.console.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** {@code /api/v1/corrections} and {@code /api/v1/mentions/{id}/correction}. */
public final class CorrectionsApi {
  private static final String PATH = "/api/v1/mentions/{id}/correction";
  private static final int SIZE = 50;

  private final Searches searches;
  private final CorrectionDecisions corrections;

  public CorrectionsApi(Searches searches, CorrectionDecisions corrections) {
    this.searches = searches;
    this.corrections = corrections;
  }

  /** The newest, newest first. */
  record CorrectionList(List<CorrectionJson> corrections) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/corrections", this::list);
    routes.put(PATH, this::correct);
    routes.delete(PATH, this::undo);
  }

  private void list(Context request) {
    int size = LogParameters.of(request, SIZE).size();
    Json.answer(
        request,
        new CorrectionList(corrections.newest(size).stream().map(CorrectionJson::of).toList()));
  }

  private void correct(Context request) {
    NewCorrection said = Json.body(request, NewCorrection.class);
    String by = said.by() == null ? Guard.userName(request) : said.by();
    NewCorrection named =
        new NewCorrection(said.sentiment(), said.towards(), said.intents(), said.topics(), by);
    Json.answer(
        request,
        CorrectionJson.of(corrections.correct(searches.find(request.pathParam("id")), named)));
  }

  private void undo(Context request) {
    corrections.undo(searches.find(request.pathParam("id")));
    request.status(HttpStatus.NO_CONTENT);
  }
}
