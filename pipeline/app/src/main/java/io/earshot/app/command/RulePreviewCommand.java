package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a rule would have raised. */
@Command(
    name = "preview",
    description = "Shows what a rule would have raised in the last days, from the posts there are.")
public final class RulePreviewCommand extends ApiCommand {
  private static final String ROW = "%-20s %7s %9s %12s  %s%n";

  @Parameters(paramLabel = "NAME", description = "Name of the rule.")
  private String name;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many days to look back, 1 to 366; ${DEFAULT-VALUE} unless said.")
  private int days;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    String path = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return api.get("/api/v1/rules/" + path + "/preview", Map.of("days", String.valueOf(days)));
  }

  @Override
  void print(JsonNode preview, PrintWriter out) {
    long total = preview.path("total").asLong();
    out.printf(
        "'%s' would have raised %,d %s since %s; it watches %,d posts of that time.%n",
        name,
        total,
        total == 1 ? "alert" : "alerts",
        preview.path("from").asText(),
        preview.path("posts").asLong());
    if (total > 0) {
      out.printf(ROW, "FROM", "POSTS", "EXPECTED", "BY CHANCE", "");
      preview.path("alerts").forEach(alert -> print(out, alert));
    }
    preview.path("remarks").forEach(remark -> out.println("Mind: " + remark.asText() + "."));
  }

  private static void print(PrintWriter out, JsonNode alert) {
    out.printf(
        ROW,
        alert.path("window").asText(),
        alert.path("observed").asText(),
        number(alert.path("expected"), "%.1f"),
        number(alert.path("probability"), "%.1g"),
        alert.path("what").asText());
  }

  private static String number(JsonNode number, String format) {
    return number.isNumber() ? format.formatted(number.asDouble()) : "-";
  }
}
