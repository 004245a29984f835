package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives all that is held of a person. */
@Command(
    name = "export",
    description = "Prints all that is held of a person, as JSON.",
    footer = {"", "Example:", "  earshot export --person jane@shop.example > jane.json"})
public final class ExportCommand extends ApiCommand {
  @Option(
      names = "--person",
      required = true,
      paramLabel = "WHO",
      description = "Id of a customer or an author, a handle, or an e-mail address.")
  private String person;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    return api.post("/api/v1/people/export", Map.of("person", person));
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    out.println(answer.toPrettyString());
  }
}
