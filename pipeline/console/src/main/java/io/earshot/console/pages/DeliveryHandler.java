package io.earshot.console.pages;

import io.earshot.console.query.LogParameters;
import io.earshot.console.web.Problem;
import io.earshot.store.Deliveries;
import io.earshot.store.Delivery;
import io.earshot.store.Delivery.State;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The delivery log, and what is sent once more from there. */
public final class DeliveryHandler {
  private static final int ROWS = 100;

  private final Deliveries deliveries;
  private final Renderer renderer;
  private final Clock clock;

  public DeliveryHandler(Deliveries deliveries, Renderer renderer, Clock clock) {
    this.deliveries = deliveries;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/deliveries", this::list);
    routes.post("/deliveries/{id}/replay", this::replay);
  }

  private void list(Context request) {
    LogParameters asked = LogParameters.of(request, ROWS);
    Instant now = clock.instant();
    List<Delivery> page =
        deliveries.newest(asked.channel(), asked.state(), asked.before(), asked.size());
    DeliveriesView view =
        new DeliveriesView(
            label(asked.state()),
            deliveries.count(State.DEAD),
            page.stream().map(one -> DeliveryView.of(one, now)).toList(),
            page.size() < asked.size() ? null : older(asked, page));
    renderer.page(request, "deliveries.jte", "Deliveries", "alerts", view);
  }

  private static String label(State state) {
    return state == null ? "" : state.name().toLowerCase(Locale.ROOT);
  }

  private static String older(LogParameters asked, List<Delivery> page) {
    return "/deliveries?before=%d&state=%s"
        .formatted(page.get(page.size() - 1).number(), label(asked.state()));
  }

  private void replay(Context request) {
    try {
      deliveries.replay(request.pathParam("id"), clock.instant());
    } catch (NoSuchElementException unknown) {
      throw Problem.notFound(unknown.getMessage() + ".");
    }
    boolean dead = "dead".equals(request.formParam("back"));
    request.redirect(dead ? "/deliveries?state=dead" : "/deliveries", HttpStatus.SEE_OTHER);
  }
}
