package io.earshot.console.api;

import io.earshot.console.query.LogParameters;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.Deliveries;
import io.earshot.store.Delivery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

/** {@code /api/v1/deliveries}. */
public final class DeliveriesApi {
  private static final int SIZE = 50;

  private final Deliveries deliveries;
  private final Clock clock;

  public DeliveriesApi(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * A page of the log.
   *
   * @param next {@code before} of the page that follows, or null
   */
  record DeliveryPage(List<DeliveryJson> deliveries, Long next) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/deliveries", this::list);
    routes.post("/api/v1/deliveries/{id}/replay", this::replay);
  }

  private void list(Context request) {
    LogParameters asked = LogParameters.of(request, SIZE);
    List<Delivery> page =
        deliveries.newest(asked.channel(), asked.state(), asked.before(), asked.size());
    Long next =
        page.size() < asked.size() ? null : Long.valueOf(page.get(page.size() - 1).number());
    Json.answer(request, new DeliveryPage(page.stream().map(DeliveryJson::of).toList(), next));
  }

  private void replay(Context request) {
    String id = request.pathParam("id");
    try {
      deliveries.replay(id, clock.instant());
    } catch (NoSuchElementException unknown) {
      throw Problem.notFound(unknown.getMessage() + ".");
    }
    Json.answer(request, DeliveryJson.of(deliveries.find(id).orElseThrow()));
  }
}
