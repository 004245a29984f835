package io.earshot.console.pages;

import io.earshot.connectors.SourceStanza;
import io.earshot.console.sources.SourceDecisions;
import io.earshot.console.sources.SourceReport;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Problem;
import io.earshot.store.SourceJournal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The pages of sources, and what can be decided there. */
public final class SourceHandler {
  private static final int ROWS = 200;

  private final SourceReports reports;
  private final SourceDecisions decisions;
  private final SourceJournal journal;
  private final Renderer renderer;
  private final Clock clock;

  public SourceHandler(
      SourceReports reports,
      SourceDecisions decisions,
      SourceJournal journal,
      Renderer renderer,
      Clock clock) {
    this.reports = reports;
    this.decisions = decisions;
    this.journal = journal;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/sources", this::list);
    routes.get("/sources/{name}", this::page);
    routes.post("/sources/preview", this::preview);
    routes.post("/sources/add", this::add);
    routes.post("/sources/{name}/preview", this::look);
    routes.post("/sources/{name}/pause", this::pause);
    routes.post("/sources/{name}/keep", this::keep);
    routes.post("/sources/{name}/delete", this::delete);
  }

  private void list(Context request) {
    show(request, AddSource.EMPTY);
  }

  private void show(Context request, AddSource add) {
    Instant now = clock.instant();
    List<SourceReport> all = reports.all();
    List<SourceView> sources = all.stream().map(report -> SourceView.of(report, now)).toList();
    renderer.page(
        request, "sources.jte", "Sources", "sources", new SourcesView(summary(all), sources, add));
  }

  private static String summary(List<SourceReport> all) {
    long failing = all.stream().filter(SourceReport::failing).count();
    String sources = Words.count(all.size(), "source", "sources");
    return failing == 0 ? sources : sources + ", " + failing + " failing";
  }

  private void page(Context request) {
    page(request, null);
  }

  private void look(Context request) {
    SourcePage.Look look;
    try {
      look = SourcePage.Look.of(decisions.look(request.pathParam("name")), clock.instant());
    } catch (Problem refused) {
      look = SourcePage.Look.refused(refused.getMessage());
    }
    page(request, look);
  }

  private void page(Context request, SourcePage.Look look) {
    String name = request.pathParam("name");
    Instant now = clock.instant();
    SourcePage view =
        new SourcePage(
            SourceView.of(reports.one(name), now),
            look,
            journal.gaps(name, ROWS).stream().map(gap -> SourcePage.Gap.of(gap, now)).toList(),
            journal.deadLetters(name, ROWS).stream()
                .map(letter -> SourcePage.Letter.of(letter, now))
                .toList());
    renderer.page(request, "source.jte", name, "sources", view);
  }

  private void preview(Context request) {
    String url = request.formParam("url");
    String kind = request.formParam("kind");
    boolean allowPrivate = request.formParam("private") != null;
    AddSource add;
    try {
      add = AddSource.found(decisions.preview(url, kind, allowPrivate), url, clock.instant());
    } catch (Problem refused) {
      add = AddSource.refused(url, kind, allowPrivate, refused.getMessage());
    }
    if (Renderer.wantsFragment(request)) {
      renderer.fragment(request, "add.jte", Map.of("add", add, "token", renderer.token(request)));
    } else {
      show(request, add);
    }
  }

  private void add(Context request) {
    SourceStanza stanza = stanza(request);
    try {
      decisions.add(stanza);
      request.redirect("/sources", HttpStatus.SEE_OTHER);
    } catch (Problem refused) {
      show(request, AddSource.again(stanza, refused.getMessage()));
    }
  }

  private void pause(Context request) {
    decisions.pause(request.pathParam("name"), "true".equals(request.formParam("paused")));
    back(request);
  }

  private void keep(Context request) {
    decisions.keep(request.pathParam("name"), days(request));
    back(request);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private static void back(Context request) {
    boolean list = "list".equals(request.formParam("back"));
    request.redirect(
        list ? "/sources" : SourceView.address(request.pathParam("name")), HttpStatus.SEE_OTHER);
  }

  private static SourceStanza stanza(Context request) {
    return SourceDecisions.stanza(
        field(request, "name"),
        field(request, "kind"),
        List.of(field(request, "url")),
        days(request),
        request.formParam("private") != null);
  }

  private static String field(Context request, String name) {
    String value = request.formParam(name);
    if (value == null || value.isBlank()) {
      throw Problem.badRequest("'%s' is empty.".formatted(name));
    }
    return value.strip();
  }

  private static int days(Context request) {
    try {
      return Integer.parseInt(field(request, "days"));
    } catch (NumberFormatException notANumber) {
      throw Problem.badRequest("Say how many days posts are kept as a number; 0 is for ever.");
    }
  }
}
