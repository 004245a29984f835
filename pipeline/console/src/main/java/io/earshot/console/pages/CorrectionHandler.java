package io.earshot.console.pages;

import io.earshot.console.corrections.CalibrationDecisions;
import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.corrections.NewCorrection;
import io.earshot.console.corrections.Unchecked;
import io.earshot.console.query.QueryString;
import io.earshot.console.query.Searches;
import io.earshot.console.security.Guard;
import io.earshot.console.web.Problem;
import io.earshot.search.Correction;
import io.earshot.search.Mention;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say of a post on its page, and of posts that they are shown to be checked. */
public final class CorrectionHandler {
  private static final String CORRECTION = "/mentions/{id}/correction";
  private static final String CHECK = "/check-posts";
  private static final int SHOWN = 10;

  private final Searches searches;
  private final CorrectionDecisions corrections;
  private final CalibrationDecisions calibrations;
  private final Unchecked unchecked;
  private final Renderer renderer;
  private final Clock clock;

  public CorrectionHandler(
      Searches searches,
      CorrectionDecisions corrections,
      CalibrationDecisions calibrations,
      Renderer renderer,
      Clock clock) {
    this.searches = searches;
    this.corrections = corrections;
    this.calibrations = calibrations;
    this.unchecked = new Unchecked(searches, corrections);
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.post(CORRECTION, this::correct);
    routes.post(CORRECTION + "/undo", this::undo);
    routes.get(CHECK, this::show);
    routes.post(CHECK, this::check);
  }

  /** Where posts of a tracker are checked. */
  static String address(String tracker) {
    return CHECK + "?tracker=" + QueryString.encode(tracker);
  }

  private void correct(Context request) {
    Mention mention = searches.find(request.pathParam("id"));
    Mention found = mention.with(Correction.NONE);
    NewCorrection said =
        new NewCorrection(
            text(request, "sentiment"),
            towards(request),
            unlessFound(request.formParams("intent"), found.intents()),
            unlessFound(request.formParams("topic"), found.topics()),
            by(request));
    corrections.correct(mention, said);
    back(request, mention.id());
  }

  /** The brands come as pairs of fields, for their names may be anything. */
  private static Map<String, String> towards(Context request) {
    List<String> names = request.formParams("brand");
    List<String> felt = request.formParams("towards");
    Map<String, String> towards = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(names.size(), felt.size()); at++) {
      if (!felt.get(at).isBlank()) {
        towards.put(names.get(at), felt.get(at));
      }
    }
    return towards;
  }

  /** Null where they are as the engine found them. */
  private static List<String> unlessFound(List<String> chosen, List<String> found) {
    return Set.copyOf(chosen).equals(Set.copyOf(found)) ? null : chosen;
  }

  private static String by(Context request) {
    String by = text(request, "by");
    return by == null ? Guard.userName(request) : by;
  }

  private static String text(Context request, String name) {
    String text = request.formParam(name);
    return text == null || text.isBlank() ? null : text;
  }

  private void undo(Context request) {
    String id = request.pathParam("id");
    corrections.undo(searches.find(id));
    back(request, id);
  }

  private static void back(Context request, String id) {
    request.redirect(Hit.address(id), HttpStatus.SEE_OTHER);
  }

  private void show(Context request) {
    String tracker = tracker(request.queryParam("tracker"));
    String by = request.queryParam("by");
    CheckView view =
        CheckView.of(
            calibrations.of(tracker),
            unchecked.of(tracker, SHOWN),
            by == null ? "" : by,
            clock.instant());
    renderer.page(request, "check.jte", "Check posts of " + tracker, "brands", view);
  }

  private void check(Context request) {
    String tracker = tracker(request.formParam("tracker"));
    String felt = text(request, "sentiment");
    if (felt == null) {
      throw Problem.badRequest("'sentiment' is missing.");
    }
    String by = by(request);
    String id = request.formParam("id");
    corrections.check(searches.find(id == null ? "" : id), tracker, felt, by);
    String shown = address(tracker);
    request.redirect(
        by == null ? shown : shown + "&by=" + QueryString.encode(by), HttpStatus.SEE_OTHER);
  }

  private static String tracker(String named) {
    if (named == null) {
      throw Problem.badRequest("'tracker' is missing.");
    }
    return named;
  }
}
