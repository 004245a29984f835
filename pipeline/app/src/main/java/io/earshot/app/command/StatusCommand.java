package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows how everything stands. */
@Command(
    name = "status",
    description =
        "Shows the sources with their lag, failures and gaps, and how many posts are indexed.")
public final class StatusCommand extends ApiCommand {
  private static final String ROW = "%-28s %-8s %8s %9s %9s %5s  %s%n";

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    return api.get("/api/v1/status", Map.of());
  }

  @Override
  void print(JsonNode status, PrintWriter out) {
    out.printf(
        "%s, %s posts indexed%n",
        status.path("ready").asBoolean() ? "Running" : "Not running",
        status.path("mentions").asText("?"));
    status.path("notices").forEach(notice -> out.println("! " + notice.path("text").asText()));
    out.printf(ROW, "SOURCE", "STATE", "LAG", "POSTS", "FAILURES", "GAPS", "");
    status.path("sources").forEach(source -> printSource(source, out));
    section(out, "Gaps", status.path("gaps"), "gap");
    section(out, "Failures", status.path("deadLetters"), null);
  }

  private static void printSource(JsonNode source, PrintWriter out) {
    out.printf(
        ROW,
        source.path("name").asText(),
        source.path("state").asText(),
        lag(source.path("lagSeconds")),
        source.path("posts").asText(),
        source.path("failures").asText(),
        source.path("gaps").asText(),
        source.path("message").asText(""));
  }

  private static String lag(JsonNode seconds) {
    if (seconds.isMissingNode() || seconds.isNull()) {
      return "-";
    }
    Duration lag = Duration.ofSeconds(seconds.asLong());
    if (lag.toDays() > 0) {
      return lag.toDays() + "d";
    }
    return lag.toHours() > 0 ? lag.toHours() + "h" : lag.toMinutes() + "m";
  }

  private static void section(PrintWriter out, String title, JsonNode rows, String nested) {
    if (rows.isEmpty()) {
      return;
    }
    out.println(title + ", newest first:");
    for (JsonNode row : rows) {
      JsonNode told = nested == null ? row : row.path(nested);
      String times = row.path("count").asLong(1) > 1 ? " (" + row.path("count") + " times)" : "";
      out.printf(
          "  %s %s: %s%s%n",
          row.path("source").asText("-"),
          row.path("place").asText(row.path("url").asText()),
          told.path("reason").asText(),
          times);
    }
  }
}
