package io.earshot.console.query;

import io.earshot.console.web.Problem;
import io.earshot.insight.customers.ImportOptions;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which customers are asked for.
 *
 * @param text part of a name, or an id; null: all
 * @param after id of the last customer of the page before, or null
 * @param size how many
 */
public record CustomerParameters(String text, String after, int size) {
  private static final int MOST = 1_000;

  /**
   * Those of a request.
   *
   * @param size unless said
   */
  public static CustomerParameters of(Context request, int size) {
    Parameters parameters = new Parameters(request);
    return new CustomerParameters(
        parameters.text("q"), parameters.text("after"), parameters.number("size", size, 1, MOST));
  }

  /** How a file is to be read: {@code map}, {@code region}, {@code encoding}, {@code dryRun}. */
  public static ImportOptions importing(Context request) {
    Parameters parameters = new Parameters(request);
    return new ImportOptions(
        columns(request.queryParams("map")),
        parameters.text("region"),
        parameters.text("encoding"),
        null,
        "true".equals(parameters.text("dryRun")));
  }

  /** What columns mean, each written {@code COLUMN=MEANING}. */
  public static Map<String, String> columns(List<String> written) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String one : written) {
      int equals = one.lastIndexOf('=');
      if (equals < 1) {
        throw Problem.badRequest("'map' is '%s', not COLUMN=MEANING.".formatted(one));
      }
      columns.put(one.substring(0, equals), one.substring(equals + 1));
    }
    return columns;
  }
}
