package io.earshot.console.api;

import io.earshot.connectors.Capability;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.Backfill;
import io.earshot.store.Backfills;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** {@code /api/v1/sources/{name}/backfills}: reading what was published before. */
public final class BackfillsApi {
  private static final String PATH = "/api/v1/sources/{name}/backfills";
  private static final int MOST = 100;

  private final SourceReports reports;
  private final Backfills backfills;
  private final Clock clock;

  public BackfillsApi(SourceReports reports, Backfills backfills, Clock clock) {
    this.reports = reports;
    this.backfills = backfills;
    this.clock = clock;
  }

  /**
   * Body that asks.
   *
   * @param since a day or an instant
   * @param until the same; where absent, the beginning of this day
   */
  record Wish(String since, String until) {}

  /**
   * A back-fill of one address.
   *
   * @param state {@code open}, {@code done} or {@code cancelled}
   * @param share of the range that is read, 0 to 1
   */
  record BackfillJson(
      long id,
      String url,
      Instant since,
      Instant until,
      String state,
      double share,
      long posts,
      Instant oldest,
      Instant newest,
      String message) {
    static BackfillJson of(Backfill backfill) {
      return new BackfillJson(
          backfill.id(),
          backfill.url(),
          backfill.range().from(),
          backfill.range().to(),
          backfill.state().name().toLowerCase(Locale.ROOT),
          backfill.share(),
          backfill.progress().posts(),
          backfill.progress().oldest(),
          backfill.progress().newest(),
          backfill.progress().message());
    }
  }

  /** Back-fills, newest first. */
  record BackfillList(List<BackfillJson> backfills) {
    static BackfillList of(List<Backfill> backfills) {
      return new BackfillList(backfills.stream().map(BackfillJson::of).toList());
    }
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, this::ask);
    routes.delete(PATH + "/{id}", this::cancel);
  }

  private void list(Context request) {
    String name = reports.one(request.pathParam("name")).row().name();
    Json.answer(request, BackfillList.of(backfills.newest(name, MOST)));
  }

  private void ask(Context request) {
    SourceStanza stanza = reports.one(request.pathParam("name")).row().stanza();
    if (!stanza.kind().can(Capability.BACKFILL)) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "A source of the kind %s serves only what is new; what lies back cannot be asked for."
              .formatted(stanza.kind().label()));
    }
    TimeRange range = range(Json.body(request, Wish.class));
    request.status(HttpStatus.ACCEPTED);
    Json.answer(request, BackfillList.of(backfills.ask(stanza, range, clock.instant())));
  }

  private TimeRange range(Wish wish) {
    if (wish.since() == null) {
      throw Problem.badRequest("'since' is missing: a day such as 2026-01-31.");
    }
    Instant since = instant("since", wish.since());
    Instant until =
        wish.until() == null
            ? clock.instant().truncatedTo(ChronoUnit.DAYS)
            : instant("until", wish.until());
    if (!since.isBefore(until)) {
      throw Problem.badRequest("'since' must be before 'until', which is %s.".formatted(until));
    }
    return new TimeRange(since, until);
  }

  private static Instant instant(String name, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException wrong) {
      throw Problem.badRequest(
          "'%s' is '%s': write a day such as 2026-01-31, or an instant such as 2026-01-31T12:00:00Z."
              .formatted(name, text));
    }
  }

  private void cancel(Context request) {
    String source = reports.one(request.pathParam("name")).row().name();
    backfills.cancel(
        backfills.newest(source, MOST).stream()
            .map(Backfill::id)
            .filter(id -> id.toString().equals(request.pathParam("id")))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such back-fill of this source.")));
    request.status(HttpStatus.NO_CONTENT);
  }
}
