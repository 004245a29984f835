package io.earshot.console.pages;

import io.earshot.console.rising.Risings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The page of what people begin to talk about. */
public final class RisingHandler {
  private final Risings risings;
  private final Renderer renderer;
  private final Clock clock;

  public RisingHandler(Risings risings, Renderer renderer, Clock clock) {
    this.risings = risings;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/rising", this::list);
  }

  private void list(Context request) {
    Instant now = clock.instant();
    List<RisingView.Row> rows =
        risings.all().stream()
            .map(rise -> RisingView.Row.of(rise, risings.examples(rise), now))
            .toList();
    renderer.page(request, "rising.jte", "Rising", "topics", new RisingView(rows));
  }
}
