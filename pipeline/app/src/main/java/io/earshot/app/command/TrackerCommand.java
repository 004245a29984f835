package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches brands, competitors, campaigns and themes. */
@Command(
    name = "tracker",
    description = "Watches brands, competitors, campaigns and themes.",
    synopsisSubcommandLabel = "add|list|delete",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrackerCommand.Add.class,
      TrackerCommand.ListAll.class,
      TrackerCommand.Delete.class
    })
public final class TrackerCommand {
  private static final String ALL = "/api/v1/trackers";

  /** Watches one more. */
  @Command(
      name = "add",
      description = "Watches a brand, competitor, campaign or theme.",
      footer = {
        "",
        "Examples:",
        "  earshot tracker add Acme --alias '#acme' --own @acme@social.example",
        "  earshot tracker add Recall --kind theme --query 'recall* OR \"called back\"'"
      })
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, for good.")
    private String name;

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}; BRAND unless said.")
    private TrackerKind kind = TrackerKind.BRAND;

    @Option(names = "--query", description = "What to look for, instead of the name.")
    private String query;

    @Option(names = "--alias", description = "Another name; may be repeated.")
    private List<String> aliases = List.of();

    @Option(names = "--exclude", description = "A query for what is not meant; may be repeated.")
    private List<String> exclusions = List.of();

    @Option(names = "--own", description = "An account of its own; may be repeated.")
    private List<String> ownAccounts = List.of();

    @Option(names = "--colour", description = "In which it is drawn, such as #0072b2.")
    private String colour;

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      return Additions.add(api, ALL, body());
    }

    private Map<String, Object> body() {
      return Additions.body(
          "name", name,
          "kind", kind.name().toLowerCase(Locale.ROOT),
          "query", query,
          "aliases", aliases,
          "exclusions", exclusions,
          "ownAccounts", ownAccounts,
          "colour", colour);
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.println("Watching " + name + ". " + Additions.found(answer));
    }
  }

  /** Lists all. */
  @Command(name = "list", description = "Lists what is watched.")
  static final class ListAll extends ApiCommand {
    private static final String ROW = "%-28s %-11s %-8s %-12s %s%n";

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      return api.get(ALL, Map.of());
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.printf(ROW, "NAME", "KIND", "FROM", "OLDER POSTS", "LOOKS FOR");
      for (JsonNode one : answer.path("trackers")) {
        out.printf(
            ROW,
            one.path("name").asText(),
            one.path("kind").asText(),
            one.path("origin").asText(),
            older(one.path("history")),
            one.has("fault") ? "! " + one.path("fault").asText() : one.path("wholeQuery").asText());
      }
    }
  }

  /** How far older posts are looked through for it. */
  private static String older(JsonNode history) {
    return history.path("state").asText().equals("open")
        ? history.path("done").asLong() + "/" + history.path("total").asText("?")
        : history.path("state").asText("-");
  }

  /** Watches one no longer. */
  @Command(name = "delete", description = "Watches it no longer.")
  static final class Delete extends DeletionCommand {
    Delete() {
      super(ALL, "%s is no longer watched.");
    }
  }
}
