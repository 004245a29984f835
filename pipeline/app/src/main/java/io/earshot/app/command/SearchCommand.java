package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the mentions. */
@Command(
    name = "search",
    description = "Searches what was heard.",
    footer = {
      "",
      "Examples:",
      "  earshot search 'kettle AND (lid OR handle) -review'",
      "  earshot search '\"drip tray\" sentiment:negative' --limit 50 --json"
    })
public final class SearchCommand extends ApiCommand {
  private static final int EXCERPT = 160;
  private static final int MOST = 1_000;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "In the query language; none finds all. Quote it where the shell would not.")
  private List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "Most posts shown, 1 to 1000; 10 unless said.")
  private int limit;

  @Option(
      names = "--order",
      paramLabel = "newest|relevance",
      defaultValue = "newest",
      description = "newest unless said.")
  private Order order;

  @Option(
      names = "--after",
      paramLabel = "TOKEN",
      description = "Next page: the 'next' of the page before.")
  private String after;

  /** Named as they are written. */
  private enum Order {
    newest,
    relevance
  }

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException, UserError {
    if (limit < 1 || limit > MOST) {
      throw new UserError("--limit is " + limit + ": write a number from 1 to " + MOST);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", String.join(" ", query));
    parameters.put("size", Integer.toString(limit));
    parameters.put("order", order.name());
    if (after != null) {
      parameters.put("after", after);
    }
    return api.get("/api/v1/mentions", parameters);
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    answer.path("mentions").forEach(mention -> print(out, mention));
    out.printf("%d found%n", answer.path("total").asLong());
    if (answer.hasNonNull("next")) {
      out.println("more with --after " + answer.path("next").asText());
    }
  }

  private static void print(PrintWriter out, JsonNode mention) {
    out.printf(
        "%s  %-8s  %s  %s%n",
        mention.path("published").asText(),
        mention.path("analysis").path("sentiment").path("label").asText("-"),
        mention.path("source").asText(),
        mention.path("author").path("name").asText(""));
    out.println("  " + headline(mention));
    out.println("  " + mention.path("url").asText(mention.path("id").asText()));
  }

  private static String headline(JsonNode mention) {
    String title = mention.path("title").asText("");
    String text = title.isEmpty() ? mention.path("text").asText("") : title;
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }
}
