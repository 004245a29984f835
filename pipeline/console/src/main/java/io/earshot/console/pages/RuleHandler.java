package io.earshot.console.pages;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.RuleDecisions;
import io.earshot.store.AlertRule;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;

/** The pages of alert rules, and what can be decided there. */
public final class RuleHandler extends DecisionHandler<AlertRule, RuleForm> {
  private static final Place PLACE = new Place("rule", "rules", "rule.jte");

  private final RuleDecisions decisions;
  private final Previews previews;
  private final Renderer renderer;
  private final Clock clock;

  public RuleHandler(RuleDecisions decisions, Previews previews, Renderer renderer, Clock clock) {
    super(decisions, renderer, PLACE, forms(decisions));
    this.decisions = decisions;
    this.previews = previews;
    this.renderer = renderer;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    super.register(routes);
    routes.post("/rules/{name}/pause", this::pause);
  }

  @Override
  void list(Context request) {
    List<RulesView.Rule> rules =
        decisions.all().stream()
            .map(row -> RulesView.Rule.of(row, PLACE.of(row.value().name())))
            .toList();
    RulesView view = new RulesView(rules, !decisions.watched().isEmpty());
    renderer.page(request, "rules.jte", "Rules", PLACE.section(), view);
  }

  private void pause(Context request) {
    decisions.pause(request.pathParam("name"), "true".equals(request.formParam("paused")));
    request.redirect(PLACE.list(), HttpStatus.SEE_OTHER);
  }

  private static Forms<AlertRule, RuleForm> forms(RuleDecisions decisions) {
    return new Forms<>(
        request -> blank(request, known(decisions)),
        request -> RuleForm.read(request, known(decisions)),
        rule -> RuleForm.of(rule, known(decisions)),
        RuleForm::named,
        RuleForm::rule);
  }

  private static RuleForm blank(Context request, RuleForm.Known known) {
    String tracker = request.queryParam("brand");
    return RuleForm.blank(known).watching(tracker == null ? "" : tracker);
  }

  private static RuleForm.Known known(RuleDecisions decisions) {
    return new RuleForm.Known(decisions.watched(), decisions.channels());
  }

  @Override
  PreviewView preview(AlertRule rule) {
    return PreviewView.of(previews.of(rule, decisions.query(rule)), clock.instant());
  }
}
