package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Parameters;

/** Deletes something that is known by name. */
abstract class DeletionCommand extends ApiCommand {
  private final String path;
  private final String done;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name;

  /**
   * @param path of all of its kind
   * @param done what is said afterwards, with a place for the name
   */
  DeletionCommand(String path, String done) {
    this.path = path;
    this.done = done;
  }

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    return api.delete(path, name);
  }

  @Override
  void print(JsonNode answer, PrintWriter out) {
    out.println(done.formatted(name));
  }
}
