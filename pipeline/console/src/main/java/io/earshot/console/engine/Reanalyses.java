package io.earshot.console.engine;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.Searches;
import io.earshot.console.web.Problem;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Engine;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;

/** Has posts analysed anew that another engine has analysed, or an older version of it. */
public final class Reanalyses {
  private final Store store;
  private final Searches searches;
  private final Clock clock;

  public Reanalyses(Store store, Searches searches, Clock clock) {
    this.store = store;
    this.searches = searches;
    this.clock = clock;
  }

  /** What analyses posts; empty if no job has told yet. */
  public Optional<Engine> engine() {
    return store.engines().now();
  }

  /** A search for the posts that the engine has not analysed; empty if none is known. */
  public Optional<SearchParameters> outdated() {
    return engine()
        .map(Reanalyses::query)
        .map(query -> new SearchParameters(query, Filters.NONE, Order.NEWEST));
  }

  private static String query(Engine engine) {
    return QueryPrinter.print(
        new MentionQuery.Not(new MentionQuery.Value(KeywordField.MODEL, engine.model(), false)));
  }

  /** How many posts the engine has not analysed; 0 if none is known. */
  public long count() {
    return outdated().map(searches::total).orElse(0L);
  }

  /** How far the job has last come. */
  public Optional<Replay> newest() {
    return store.replays().newest(Replays.ofAnalysis(), 1).stream().findFirst();
  }

  /** Begins; from the start, if it is under way. */
  public Replay ask() {
    Engine engine =
        engine().orElseThrow(() -> conflict("Nothing was analysed yet: start Earshot first."));
    if (count() == 0) {
      throw conflict("All posts were analysed by %s.".formatted(engine.model()));
    }
    return store.replays().ask(Replays.ofAnalysis(), query(engine), clock.instant());
  }

  private static Problem conflict(String detail) {
    return new Problem(HttpStatus.CONFLICT, detail);
  }

  /** Ends it, if it is under way; what was analysed stays so. */
  public void cancel() {
    newest()
        .filter(replay -> replay.state() == Replay.State.OPEN)
        .ifPresent(replay -> store.replays().cancel(replay.id()));
  }
}
