package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.RuleDecisions;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Json;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** {@code /api/v1/rules}. */
public final class RulesApi {
  private static final String ALL = "/api/v1/rules";
  private static final String ONE = ALL + "/{name}";

  private final RuleDecisions decisions;
  private final Previews previews;

  public RulesApi(RuleDecisions decisions, Previews previews) {
    this.decisions = decisions;
    this.previews = previews;
  }

  /** All rules. */
  record RuleList(List<RuleJson> rules) {}

  /** Body that changes a rule, also one of the files. */
  record Change(Boolean paused) {}

  public void register(RoutesConfig routes) {
    routes.get(ALL, this::list);
    routes.post(ALL, this::add);
    routes.post(ALL + "/preview", this::preview);
    routes.get(ONE, this::find);
    routes.put(ONE, this::replace);
    routes.patch(ONE, this::change);
    routes.delete(ONE, this::delete);
  }

  private void list(Context request) {
    Json.answer(request, new RuleList(decisions.all().stream().map(RuleJson::of).toList()));
  }

  private void find(Context request) {
    answer(request, request.pathParam("name"));
  }

  private void add(Context request) {
    AlertRule rule = Json.body(request, NewRule.class).rule();
    decisions.add(rule);
    request.status(HttpStatus.CREATED);
    request.header("Location", ALL + "/" + QueryString.encode(rule.name()));
    answer(request, rule.name());
  }

  private void replace(Context request) {
    String name = request.pathParam("name");
    decisions.replace(Json.body(request, NewRule.class).named(name).rule());
    answer(request, name);
  }

  private void change(Context request) {
    String name = request.pathParam("name");
    Change change = Json.body(request, Change.class);
    if (change.paused() != null) {
      decisions.pause(name, change.paused());
    }
    answer(request, name);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void preview(Context request) {
    AlertRule rule = Json.body(request, NewRule.class).rule();
    MentionQuery query = decisions.query(rule);
    Json.answer(request, PreviewJson.of(query, previews.of(rule, query)));
  }

  private void answer(Context request, String name) {
    Json.answer(request, RuleJson.of(decisions.find(name)));
  }
}
