package io.earshot.console.api;

import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.console.query.Searches;
import io.earshot.console.sources.SourceReport;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.DeadLetter;
import io.earshot.store.GapRow;
import io.earshot.store.SourceJournal;
import io.earshot.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code /api/v1/status}, {@code /live} and {@code /ready}. */
public final class StatusApi {
  private static final int NEWEST = 20;

  private final Searches searches;
  private final Store store;
  private final SourceReports reports;
  private final Supplier<Health> health;
  private final Clock clock;

  public StatusApi(
      Searches searches, Store store, SourceReports reports, Supplier<Health> health, Clock clock) {
    this.searches = searches;
    this.store = store;
    this.reports = reports;
    this.health = health;
    this.clock = clock;
  }

  /**
   * How everything stands.
   *
   * @param mentions how many posts the index holds; null while it does not answer
   * @param gaps the newest ones
   * @param deadLetters the newest ones
   */
  record Status(
      Instant time,
      boolean ready,
      List<Notice> notices,
      Long mentions,
      Totals totals,
      List<SourceJson> sources,
      List<GapRow> gaps,
      List<DeadLetter> deadLetters) {}

  /** Sums over all sources. */
  record Totals(int sources, long paused, long failing, long posts, long failures, long gaps) {}

  /** Whether Earshot does its work. */
  record Readiness(boolean ready, List<String> reasons) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/status", this::status);
    routes.get("/live", request -> request.result("alive"));
    routes.get("/ready", this::ready);
  }

  private void status(Context request) {
    Instant now = clock.instant();
    List<SourceReport> sources = reports.all();
    Health current = health.get();
    SourceJournal journal = store.journal();
    Long mentions = mentions();
    Json.answer(
        request,
        new Status(
            now,
            current.ready() && mentions != null,
            mentions == null ? withSilentIndex(current.notices()) : current.notices(),
            mentions,
            totals(sources),
            sources.stream().map(source -> SourceJson.of(source, now)).toList(),
            journal.gaps(NEWEST),
            journal.deadLetters(null, NEWEST)));
  }

  private Long mentions() {
    try {
      return searches.count();
    } catch (Problem unreachable) {
      return null;
    }
  }

  private static List<Notice> withSilentIndex(List<Notice> notices) {
    List<Notice> all = new ArrayList<>(notices);
    all.add(new Notice(Level.PROBLEM, "The index does not answer: posts wait until it does."));
    return all;
  }

  private static Totals totals(List<SourceReport> sources) {
    return new Totals(
        sources.size(),
        sources.stream().filter(source -> source.row().stanza().paused()).count(),
        sources.stream().filter(SourceReport::failing).count(),
        sources.stream().mapToLong(SourceReport::posts).sum(),
        sources.stream().mapToLong(SourceReport::failures).sum(),
        sources.stream().mapToLong(SourceReport::gaps).sum());
  }

  private void ready(Context request) {
    List<String> reasons = reasons();
    request.status(reasons.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Json.answer(request, new Readiness(reasons.isEmpty(), reasons));
  }

  private List<String> reasons() {
    if (!store.answers()) {
      return List.of("The store does not answer.");
    }
    try {
      searches.count();
    } catch (Problem unreachable) {
      return List.of(unreachable.getMessage());
    }
    Health current = health.get();
    return current.ready() ? List.of() : reasons(current);
  }

  private static List<String> reasons(Health health) {
    return health.notices().isEmpty()
        ? List.of("Earshot is starting.")
        : health.notices().stream().map(Notice::text).toList();
  }
}
