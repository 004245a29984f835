package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has posts analysed anew. */
@Command(
    name = "reanalyse",
    aliases = "reanalyze",
    description = "Analyses posts anew that another engine, or an older version, has analysed.",
    footer = {
      "",
      "It is done by './earshot run', or the job on a cluster, beside what is new; it goes on where it",
      "was after a stop. Alerts are not raised again, and what people have corrected stays.",
      "",
      "Example:",
      "  earshot reanalyse --wait"
    })
public final class ReanalyseCommand extends ApiCommand {
  private static final String PATH = "/api/v1/reanalysis";

  @Option(names = "--status", description = "Only say how far it is.")
  private boolean status;

  @Option(names = "--cancel", description = "End it; what was analysed stays so.")
  private boolean cancel;

  @Option(names = "--wait", description = "Show a progress bar until all is analysed.")
  private boolean wait;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    if (cancel) {
      api.delete(PATH);
      return api.get(PATH, Map.of());
    }
    JsonNode now = api.get(PATH, Map.of());
    boolean needed = !status && !isOpen(now) && now.path("outdated").asLong() > 0;
    JsonNode asked = needed ? api.post(PATH, Map.of()) : now;
    return wait ? awaitEnd(api, asked) : asked;
  }

  private static JsonNode awaitEnd(Api api, JsonNode asked) throws IOException, Api.ApiException {
    JsonNode now = asked;
    while (isOpen(now)) {
      System.err.print("\r" + ProgressBar.of(share(now)));
      Patience.pause("stopped waiting; the analysing goes on");
      now = api.get(PATH, Map.of());
    }
    System.err.println();
    return now;
  }

  private static boolean isOpen(JsonNode answer) {
    return answer.path("history").path("state").asText().equals("open");
  }

  private static double share(JsonNode answer) {
    double total = answer.path("history").path("total").asDouble();
    return total == 0 ? 0 : Math.min(1, answer.path("history").path("done").asDouble() / total);
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    if (!answer.hasNonNull("model")) {
      out.println("Nothing was analysed yet: start Earshot first.");
      return;
    }
    long outdated = answer.path("outdated").asLong();
    out.printf(
        "Posts are analysed by %s; %s.%n",
        answer.path("model").asText(),
        outdated == 0 ? "it has analysed all of them" : outdated + " it has not analysed");
    if (isOpen(answer)) {
      out.println(ProgressBar.of(share(answer)));
    }
    if (answer.path("history").hasNonNull("message")) {
      out.println("! " + answer.path("history").path("message").asText());
    }
  }
}
