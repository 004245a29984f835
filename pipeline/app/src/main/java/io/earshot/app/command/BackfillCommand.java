package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a source read what it published before. */
@Command(
    name = "backfill",
    description = "Has a source read what it published before it was first read.",
    footer = {
      "",
      "It is read by './earshot run', beside what is new, and goes on where it was after a stop.",
      "The same command again shows how far it is.",
      "",
      "Example:",
      "  earshot backfill our-forum --since 2026-01-01"
    })
public final class BackfillCommand extends ApiCommand {

  @Parameters(paramLabel = "SOURCE", description = "Name of the source.")
  private String source;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "DATE",
      description = "First day, such as 2026-01-31.")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The day after the last one; today unless said.")
  private String until;

  @Option(names = "--wait", description = "Show a progress bar until all is read.")
  private boolean wait;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    String path =
        "/api/v1/sources/"
            + URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20")
            + "/backfills";
    Map<String, String> wish = new LinkedHashMap<>();
    wish.put("since", since);
    if (until != null) {
      wish.put("until", until);
    }
    JsonNode asked = api.post(path, wish);
    return wait ? awaitEnd(api, path, asked.path("backfills").size()) : asked;
  }

  /** The newest ones of the source are those just asked for. */
  private JsonNode awaitEnd(Api api, String path, int count) throws IOException, Api.ApiException {
    while (true) {
      JsonNode all = api.get(path, Map.of());
      double share = 0;
      boolean open = false;
      for (int i = 0; i < count; i++) {
        share += all.path("backfills").path(i).path("share").asDouble() / count;
        open |= all.path("backfills").path(i).path("state").asText().equals("open");
      }
      System.err.print("\r" + ProgressBar.of(share));
      if (!open) {
        System.err.println();
        return all;
      }
      Patience.pause("stopped waiting; the reading goes on");
    }
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    for (JsonNode one : answer.path("backfills")) {
      out.printf(
          "%s %s to %s: %s, %d posts  %s%n",
          ProgressBar.of(one.path("share").asDouble()),
          one.path("since").asText().substring(0, 10),
          one.path("until").asText().substring(0, 10),
          one.path("state").asText(),
          one.path("posts").asLong(),
          one.path("url").asText());
      if (one.hasNonNull("message")) {
        out.println("  ! " + one.path("message").asText());
      }
    }
  }
}
