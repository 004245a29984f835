package io.earshot.console.query;

import io.earshot.console.web.Problem;
import io.earshot.store.Delivery;
import io.javalin.http.Context;

/**
 * Which part of a list that grows at its top is asked for.
 *
 * @param rule of alerts, or null
 * @param channel of deliveries, or null
 * @param state of deliveries, or null
 * @param before only what has a smaller number, or null
 * @param size how many, 1 to 1,000
 */
public record LogParameters(
    String rule, String channel, Delivery.State state, Long before, int size) {
  private static final int MOST = 1_000;

  /**
   * Those of a request.
   *
   * @param size unless said
   * @throws Problem if a parameter cannot be read
   */
  public static LogParameters of(Context request, int size) {
    Parameters parameters = new Parameters(request);
    return new LogParameters(
        parameters.text("rule"),
        parameters.text("channel"),
        parameters.choice("state", Delivery.State.class, null),
        before(parameters.text("before")),
        parameters.number("size", size, 1, MOST));
  }

  private static Long before(String value) {
    try {
      return value == null ? null : Long.valueOf(value);
    } catch (NumberFormatException notANumber) {
      throw Problem.badRequest("'before' is '%s', not a number.".formatted(value));
    }
  }
}
