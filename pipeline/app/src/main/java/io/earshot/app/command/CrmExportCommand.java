package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.earshot.app.client.Api;
import io.earshot.insight.Csv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes out what CRMs are to hold: CSV, or JSON with {@code --json}. */
@Command(
    name = "export",
    description = "Writes what CRMs are to hold as CSV, or as JSON with --json.")
final class CrmExportCommand extends ApiCommand {
  private static final List<String> OF_RECORD =
      List.of("id", "target", "kind", "customer", "state", "remoteId", "message");
  private static final List<String> OF_POST =
      List.of("published", "network", "site", "author", "sentiment", "title", "text", "url");
  private static final String PAGE = "1000";

  @Option(names = "--target", paramLabel = "NAME", description = "Only of this CRM.")
  private String target;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    ArrayNode records = JsonNodeFactory.instance.arrayNode();
    Map<String, String> asked = new HashMap<>(Map.of("size", PAGE));
    if (target != null) {
      asked.put("target", target);
    }
    JsonNode page = api.get(CrmCommand.RECORDS, asked);
    page.path("records").forEach(records::add);
    while (page.has("next")) {
      asked.put("before", page.path("next").asText());
      page = api.get(CrmCommand.RECORDS, asked);
      page.path("records").forEach(records::add);
    }
    return records;
  }

  @Override
  void print(JsonNode records, PrintWriter out) {
    Csv csv = new Csv(out);
    try {
      csv.row(Stream.concat(OF_RECORD.stream(), OF_POST.stream()).toList());
      for (JsonNode record : records) {
        csv.row(
            Stream.concat(
                    OF_RECORD.stream().map(column -> record.path(column).asText("")),
                    OF_POST.stream().map(column -> record.path("post").path(column).asText("")))
                .toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
