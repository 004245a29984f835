package io.earshot.console.api;

import io.earshot.console.rising.Risings;
import io.earshot.console.web.Json;
import io.earshot.store.Rise;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;

/** {@code /api/v1/rising}. */
public final class RisingApi {
  private final Risings risings;

  public RisingApi(Risings risings) {
    this.risings = risings;
  }

  /** All that rises. */
  record RisingList(List<RiseJson> rising) {}

  /**
   * A rise as the API gives it.
   *
   * @param query a search for its posts
   * @param examples some of them, newest first
   */
  record RiseJson(
      String tracker,
      String term,
      Instant noticed,
      Instant judged,
      long posts,
      double expected,
      double probability,
      String query,
      List<MentionJson> examples) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/rising", this::list);
  }

  private void list(Context request) {
    Json.answer(request, new RisingList(risings.all().stream().map(this::json).toList()));
  }

  private RiseJson json(Rise rise) {
    return new RiseJson(
        rise.tracker(),
        rise.term(),
        rise.noticed(),
        rise.judged(),
        rise.posts(),
        rise.expected(),
        rise.probability(),
        Risings.search(rise).text(),
        risings.examples(rise).stream().map(MentionJson::of).toList());
  }
}
