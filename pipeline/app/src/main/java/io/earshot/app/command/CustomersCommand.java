package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in, lists and deletes known customers. */
@Command(
    name = "customers",
    description = "Takes in, lists and deletes known customers.",
    synopsisSubcommandLabel = "import|list|delete",
    mixinStandardHelpOptions = true,
    subcommands = {
      CustomersImportCommand.class,
      CustomersCommand.ListAll.class,
      CustomersCommand.Delete.class
    })
public final class CustomersCommand {
  static final String ALL = "/api/v1/customers";

  /** Lists them. */
  @Command(name = "list", description = "Lists customers by name.")
  static final class ListAll extends ApiCommand {
    private static final String ROW = "%-20s %-28s %-32s %s%n";

    @Parameters(
        paramLabel = "TEXT",
        arity = "0..1",
        description = "Part of the name, or a whole id.")
    private String text;

    @Option(names = "--size", description = "How many; ${DEFAULT-VALUE} unless said.")
    private int size = 50;

    @Option(names = "--after", description = "Only those behind the customer of this id.")
    private String after;

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      Map<String, String> asked = new LinkedHashMap<>();
      asked.put("size", Integer.toString(size));
      asked.put("q", text == null ? "" : text);
      asked.put("after", after == null ? "" : after);
      return api.get(ALL, asked);
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.printf(ROW, "ID", "NAME", "E-MAIL", "ACCOUNTS");
      for (JsonNode one : answer.path("customers")) {
        out.printf(
            ROW,
            one.path("id").asText(),
            one.path("name").asText("-"),
            Additions.joined(one.path("emails")),
            accounts(one.path("handles")));
      }
      if (answer.hasNonNull("next")) {
        out.println("More: --after " + answer.path("next").asText());
      }
    }

    private static String accounts(JsonNode handles) {
      StringBuilder all = new StringBuilder();
      for (JsonNode handle : handles) {
        all.append(all.isEmpty() ? "" : ", ")
            .append(handle.path("network").asText())
            .append(' ')
            .append(handle.path("handle").asText());
      }
      return all.toString();
    }
  }

  /** Forgets one. */
  @Command(
      name = "delete",
      description = "Deletes a customer: the posts of theirs stay, but are nobody's any more.")
  static final class Delete extends DeletionCommand {
    Delete() {
      super(ALL, "The customer %s is deleted.");
    }
  }
}
