package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the data directory, also while Earshot runs. */
@Command(
    name = "backup",
    description = "Copies index, store and state, also while Earshot runs.",
    footer = {
      "",
      "The copy is a data directory: with Earshot stopped, put it in the place of data/ to go on from it."
    })
public final class BackupCommand extends ApiCommand {
  @Parameters(
      paramLabel = "DIRECTORY",
      arity = "0..1",
      description =
          "Where to; must not exist yet. earshot-backup-<time> in this directory unless said.")
  private Path target;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    Path wanted = target == null ? Path.of("earshot-backup-" + time()) : target;
    return api.post(
        "/api/v1/backup", Map.of("target", wanted.toAbsolutePath().normalize().toString()));
  }

  private static String time() {
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    out.println("Copied to " + answer.path("target").asText());
  }
}
