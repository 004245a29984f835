package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.RuleDecisions;
import io.earshot.console.web.Json;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/rules}. */
public final class RulesApi extends DecisionsApi<AlertRule, RuleJson> {
  private final RuleDecisions decisions;
  private final Previews previews;

  public RulesApi(RuleDecisions decisions, Previews previews) {
    super("/api/v1/rules", decisions);
    this.decisions = decisions;
    this.previews = previews;
  }

  /** All rules. */
  record RuleList(List<RuleJson> rules) {}

  /** Body that changes a rule, also one of the files. */
  record Change(Boolean paused) {}

  @Override
  public void register(RoutesConfig routes) {
    super.register(routes);
    routes.patch(one(), this::change);
  }

  private void change(Context request) {
    String name = request.pathParam("name");
    Change change = Json.body(request, Change.class);
    if (change.paused() != null) {
      decisions.pause(name, change.paused());
    }
    answer(request, name);
  }

  @Override
  AlertRule read(Context request) {
    return Json.body(request, NewRule.class).rule();
  }

  @Override
  AlertRule read(Context request, String name) {
    return Json.body(request, NewRule.class).rule(name);
  }

  @Override
  String name(AlertRule rule) {
    return rule.name();
  }

  @Override
  RuleJson json(Decision<AlertRule> row) {
    return RuleJson.of(row);
  }

  @Override
  RuleList list(List<RuleJson> rows) {
    return new RuleList(rows);
  }

  @Override
  PreviewJson preview(AlertRule rule) {
    MentionQuery query = decisions.query(rule);
    return PreviewJson.of(query, previews.of(rule, query));
  }
}
