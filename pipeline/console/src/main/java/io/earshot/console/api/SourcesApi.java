package io.earshot.console.api;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceStanza;
import io.earshot.console.query.QueryString;
import io.earshot.console.sources.SourceDecisions;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.insight.Proposal;
import io.earshot.search.Mention;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;

/** {@code /api/v1/sources}. */
public final class SourcesApi {
  private static final int KEEP_DAYS = 730;

  private final SourceReports reports;
  private final SourceDecisions decisions;
  private final Clock clock;

  public SourcesApi(SourceReports reports, SourceDecisions decisions, Clock clock) {
    this.reports = reports;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Body of a preview.
   *
   * @param kind found out where absent
   */
  record PreviewRequest(String url, String kind, boolean allowPrivate) {}

  /** Answer to a preview: a body to post, and what it would bring. */
  record PreviewAnswer(NewSource source, List<MentionJson> posts, List<String> remarks) {}

  /**
   * Body that adds a source.
   *
   * @param kind {@code feed} where absent
   * @param keepDays 730 where absent; 0 is for ever
   */
  record NewSource(
      String name, String kind, List<String> urls, Integer keepDays, boolean allowPrivate) {}

  /** Body that changes a source; what is absent stays. */
  record Change(Boolean paused, Integer keepDays) {}

  /** All sources. */
  record SourceList(List<SourceJson> sources) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/sources", this::list);
    routes.post("/api/v1/sources", this::add);
    routes.post("/api/v1/sources/preview", this::preview);
    routes.get("/api/v1/sources/{name}", this::find);
    routes.patch("/api/v1/sources/{name}", this::change);
    routes.delete("/api/v1/sources/{name}", this::delete);
  }

  private void list(Context request) {
    Json.answer(
        request,
        new SourceList(
            reports.all().stream().map(one -> SourceJson.of(one, clock.instant())).toList()));
  }

  private void find(Context request) {
    answer(request, request.pathParam("name"));
  }

  private void preview(Context request) {
    PreviewRequest body = Json.body(request, PreviewRequest.class);
    Proposal proposal = decisions.preview(body.url(), body.kind(), body.allowPrivate());
    Json.answer(
        request,
        new PreviewAnswer(
            newSource(proposal.stanza()),
            proposal.posts().stream().map(SourcesApi::mention).toList(),
            proposal.remarks()));
  }

  private void add(Context request) {
    NewSource body = Json.body(request, NewSource.class);
    if (body.name() == null || body.name().isBlank()) {
      throw Problem.badRequest("'name' is missing.");
    }
    decisions.add(
        SourceDecisions.stanza(
            body.name().strip(),
            body.kind() == null ? "feed" : body.kind(),
            body.urls(),
            body.keepDays() == null ? KEEP_DAYS : body.keepDays(),
            body.allowPrivate()));
    request.status(HttpStatus.CREATED);
    request.header("Location", "/api/v1/sources/" + QueryString.encode(body.name().strip()));
    answer(request, body.name().strip());
  }

  private void change(Context request) {
    String name = request.pathParam("name");
    Change change = Json.body(request, Change.class);
    if (change.paused() != null) {
      decisions.pause(name, change.paused());
    }
    if (change.keepDays() != null) {
      decisions.keep(name, change.keepDays());
    }
    answer(request, name);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void answer(Context request, String name) {
    Json.answer(request, SourceJson.of(reports.one(name), clock.instant()));
  }

  private static NewSource newSource(SourceStanza stanza) {
    return new NewSource(
        stanza.name(),
        stanza.kind().label(),
        stanza.urls(),
        stanza.keepDays(),
        stanza.allowPrivate());
  }

  private static MentionJson mention(Post post) {
    return MentionJson.of(Mention.of(post, 0, null).with(post.engagement()));
  }
}
