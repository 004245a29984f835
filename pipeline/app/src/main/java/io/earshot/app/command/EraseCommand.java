package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.earshot.app.client.Access;
import io.earshot.app.client.Api;
import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.job.embedded.JobStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Scanner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes a person from everything, for good. */
@Command(
    name = "erase",
    description =
        "Removes a person from everything Earshot keeps, and takes nothing in from them again.",
    footer = {
      "",
      "It shows what it found and asks, unless told --yes. An Earshot that runs stops for a moment and",
      "goes on without the person; one that does not is started for it. docs/privacy.md tells more.",
      "",
      "Examples:",
      "  earshot erase --person jane@shop.example --receipt receipt.json",
      "  earshot erase --retry"
    })
public final class EraseCommand extends ApiCommand {
  private static final String ERASURES = "/api/v1/erasures";
  private static final long PAUSE_MILLIS = 500;

  private static final String FAILED =
      "earshot: the removal failed %s. Nothing more is taken in from the person. When the cause is"
          + " gone, say 'earshot erase --retry'; it is tried again at each start, too";

  /** Questions without an answer: half an hour, for a large store takes its time. */
  private static final long MOST_SILENCE = 3_600;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Whom whom;

  /** One of both. */
  private static final class Whom {
    @Option(
        names = "--person",
        required = true,
        paramLabel = "WHO",
        description = "Id of a customer or an author, a handle, or an e-mail address.")
    private String person;

    @Option(
        names = "--retry",
        required = true,
        description = "Those whose removal failed: when the cause of that is gone.")
    private boolean retry;
  }

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Where the receipt is written, too: JSON without personal data.")
  private Path receipt;

  @Override
  Access access(Settings settings)
      throws IOException,
          DataDirectory.InUseException,
          ConfigException,
          JobStartException,
          InterruptedException {
    return Access.whole(settings);
  }

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException, UserError {
    JsonNode done = whom.retry ? retry(api) : erase(api);
    if (receipt != null) {
      Files.writeString(receipt, done.toPrettyString());
    }
    return done;
  }

  private JsonNode erase(Api api) throws IOException, Api.ApiException, UserError {
    Map<String, String> who = Map.of("person", whom.person);
    if (!yes) {
      confirm(api.post("/api/v1/people/export", who));
    }
    return await(api, api.post(ERASURES, who));
  }

  private static JsonNode retry(Api api) throws IOException, Api.ApiException, UserError {
    ArrayNode done = JsonNodeFactory.instance.arrayNode();
    for (JsonNode open : api.post(ERASURES + "/retry", Map.of()).path("erasures")) {
      done.add(await(api, open));
    }
    return done;
  }

  private void confirm(JsonNode held) throws UserError {
    PrintWriter out = spec.commandLine().getOut();
    held.path("customers").forEach(one -> out.println("Customer " + name(one)));
    held.path("accounts").forEach(one -> out.println("Account  " + name(one)));
    out.printf(
        "%,d posts, %,d links. Others' posts that name them stay, without the name.%n",
        held.path("posts").size(), held.path("links").size());
    out.print("Remove them for good? Type yes: ");
    out.flush();
    Scanner in = new Scanner(System.in);
    if (!in.hasNextLine() || !in.nextLine().strip().equalsIgnoreCase("yes")) {
      throw new UserError("earshot: nothing was removed");
    }
  }

  private static String name(JsonNode one) {
    JsonNode names = one.path("names");
    String name = names.isEmpty() ? one.path("name").asText("") : names.path(0).asText();
    return one.path("id").asText() + (name.isEmpty() ? "" : ": " + name);
  }

  /** For a moment nobody answers, and that is well. */
  private static JsonNode await(Api api, JsonNode erasure)
      throws IOException, Api.ApiException, UserError {
    long silence = 0;
    while (silence < MOST_SILENCE) {
      try {
        JsonNode now = api.get(ERASURES + "/" + erasure.path("id").asText(), Map.of());
        if (now.path("state").asText().equals("done")) {
          return now;
        }
        if (now.has("failure")) {
          throw new UserError(FAILED.formatted(now.path("failure").asText()));
        }
        silence = 0;
      } catch (SocketException starting) {
        silence++;
      }
      pause();
    }
    throw new IOException(
        "Earshot has not come back yet: see its log. It goes on with the removal when it is started");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped waiting; the removal goes on", stopped);
    }
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    if (!answer.isArray()) {
      printOne(answer, out);
    } else if (answer.isEmpty()) {
      out.println("Nobody is still to be removed.");
    } else {
      answer.forEach(one -> printOne(one, out));
    }
  }

  private static void printOne(JsonNode answer, PrintWriter out) {
    out.println("Removed. Receipt " + answer.path("id").asText() + ":");
    answer
        .path("receipt")
        .properties()
        .forEach(count -> out.printf("  %-14s %,d%n", count.getKey(), count.getValue().asLong()));
  }
}
