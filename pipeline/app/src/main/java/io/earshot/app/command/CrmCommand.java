package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What CRMs are told, and what became of it. */
@Command(
    name = "crm",
    description = "Shows what CRMs are told of customers, sends it once more, writes it out.",
    synopsisSubcommandLabel = "status|replay|export",
    mixinStandardHelpOptions = true,
    subcommands = {CrmCommand.Status.class, CrmCommand.Replay.class, CrmExportCommand.class})
public final class CrmCommand {
  private static final String TARGETS = "/api/v1/crm/targets";
  static final String RECORDS = "/api/v1/crm/records";

  /** How CRMs stand. */
  @Command(name = "status", description = "Shows the CRMs, and what they did not take.")
  static final class Status extends ApiCommand {
    private static final String ROW = "%-24s %-8s %8s %8s %8s  %s%n";

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      var answer = JsonNodeFactory.instance.objectNode();
      answer.set("targets", api.get(TARGETS, Map.of()).path("targets"));
      answer.set("dead", api.get(RECORDS, Map.of("state", "dead")).path("records"));
      return answer;
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.printf(ROW, "CRM", "KIND", "SENT", "WAITING", "DEAD", "");
      for (JsonNode one : answer.path("targets")) {
        out.printf(
            ROW,
            one.path("name").asText(),
            one.path("kind").asText(),
            one.path("sent").asText(),
            one.path("waiting").asText(),
            one.path("dead").asText(),
            one.has("disabled")
                ? "! " + one.path("disabled").asText()
                : one.path("address").asText());
      }
      answer
          .path("dead")
          .forEach(
              record ->
                  out.printf(
                      "! %s to %s: %s%n",
                      record.path("id").asText(),
                      record.path("target").asText(),
                      record.path("message").asText()));
    }
  }

  /** Sends once more. */
  @Command(
      name = "replay",
      description = "Sends a record once more, or all that a CRM did not take.")
  static final class Replay extends ApiCommand {
    @Parameters(
        paramLabel = "ID",
        arity = "0..1",
        description = "Of a record; without it, all of --target.")
    private String id;

    @Option(names = "--target", paramLabel = "NAME", description = "Name of a CRM.")
    private String target;

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException, UserError {
      if ((id == null) == (target == null)) {
        throw new UserError("earshot: name a record, or a CRM with --target", null);
      }
      String path = id == null ? TARGETS + "/" + encoded(target) : RECORDS + "/" + encoded(id);
      return api.post(path + "/replay", Map.of());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.println(answer.path("replayed").asInt(1) + " to be sent once more.");
    }
  }
}
