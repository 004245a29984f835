package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import io.earshot.store.RuleKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says when alerts are raised. */
@Command(
    name = "rule",
    description = "Says when alerts are raised, and who hears of them.",
    synopsisSubcommandLabel = "add|list|preview|delete",
    mixinStandardHelpOptions = true,
    subcommands = {
      RuleCommand.Add.class,
      RuleCommand.ListAll.class,
      RulePreviewCommand.class,
      RuleCommand.Delete.class
    })
public final class RuleCommand {
  private static final String ALL = "/api/v1/rules";

  /** When a digest is sent. */
  static final class Digest {
    @Option(names = "--every", description = "Digest: hour, day or week; day unless said.")
    private String every;

    @Option(names = "--at", description = "Digest: local time; 08:00 unless said.")
    private String at;

    @Option(names = "--zone", description = "Digest: time zone; that of this machine unless said.")
    private String zone = TimeZone.getDefault().getID();

    @Option(names = "--weekday", description = "Digest, weekly: day; monday unless said.")
    private String weekday;

    Map<String, Object> body() {
      return Additions.body("every", every, "at", at, "zone", zone, "weekday", weekday);
    }
  }

  /** Adds one. */
  @Command(
      name = "add",
      description = "Adds a rule that raises alerts.",
      footer = {
        "",
        "Examples:",
        "  earshot rule add 'storm about Acme' --tracker Acme --channel team",
        "  earshot rule add 'Acme each morning' --kind digest --tracker Acme --at 07:30",
        "  earshot rule add hurt --kind each --query 'sentiment:negative (burn* OR scald*)'"
      })
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, for good.")
    private String name;

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}; SPIKE unless said.")
    private RuleKind kind = RuleKind.SPIKE;

    @Option(names = "--tracker", description = "Name of the brand it watches.")
    private String tracker;

    @Option(names = "--query", description = "Only posts that match this, too.")
    private String query;

    @Option(names = "--minimum-reach", description = "Only posts that reach so many people.")
    private Long minimumReach;

    @Option(names = "--own", description = "Also posts by the brand's own accounts.")
    private boolean own;

    @Option(names = "--copies", description = "Also copies of a post.")
    private boolean copies;

    @ArgGroup(exclusive = false)
    private Digest digest = new Digest();

    @Option(names = "--minimum-posts", description = "Spike: at least so many in an hour.")
    private Integer minimumPosts;

    @Option(names = "--probability", description = "Spike: how improbable; 0.0001 unless said.")
    private Double probability;

    @Option(names = "--cool-down", description = "Spike: hours without another alert.")
    private Integer coolDown;

    @Option(names = "--channel", description = "Who hears of it; may be repeated.")
    private List<String> channels = List.of();

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      return Additions.add(api, ALL, body());
    }

    private Map<String, Object> body() {
      return Additions.body(
          "name", name,
          "kind", kind.name().toLowerCase(Locale.ROOT),
          "tracker", tracker,
          "query", query,
          "minimumReach", minimumReach,
          "own", own,
          "copies", copies,
          "schedule", kind == RuleKind.DIGEST ? digest.body() : null,
          "minimumPosts", minimumPosts,
          "probability", probability,
          "coolDownHours", coolDown,
          "channels", channels);
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.println("The rule " + name + " is in force. " + Additions.found(answer));
    }
  }

  /** Lists all. */
  @Command(name = "list", description = "Lists the rules.")
  static final class ListAll extends ApiCommand {
    private static final String ROW = "%-32s %-7s %-8s %-20s %-20s %s%n";

    @Override
    JsonNode ask(Api api) throws IOException, Api.ApiException {
      return api.get(ALL, Map.of());
    }

    @Override
    void print(JsonNode answer, PrintWriter out) {
      out.printf(ROW, "NAME", "KIND", "FROM", "WATCHES", "CHANNELS", "ONLY");
      for (JsonNode one : answer.path("rules")) {
        out.printf(
            ROW,
            one.path("name").asText(),
            one.path("paused").asBoolean() ? "paused" : one.path("kind").asText(),
            one.path("origin").asText(),
            one.path("tracker").asText("-"),
            one.path("channels").isEmpty() ? "-" : Additions.joined(one.path("channels")),
            one.path("query").asText(""));
      }
    }
  }

  /** Deletes one. */
  @Command(name = "delete", description = "Deletes a rule; alerts it has raised stay.")
  static final class Delete extends DeletionCommand {
    Delete() {
      super(ALL, "The rule %s is deleted.");
    }
  }
}
