package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Access;
import io.earshot.app.client.Api;
import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.job.embedded.JobStartException;
import io.earshot.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A verb that asks Earshot's API and prints the answer: as it comes with {@code --json}, else for
 * people.
 */
@Command(mixinStandardHelpOptions = true)
abstract class ApiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() throws ConfigException, UserError, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (Access access = access(config.settings())) {
      JsonNode answer = ask(access.api());
      if (json) {
        out.println(answer.toPrettyString());
      } else {
        print(answer, out);
      }
      // It flushes itself at println and printf, not where a table is appended to it.
      out.flush();
      return 0;
    } catch (Api.ApiException
        | DataDirectory.InUseException
        | IOException
        | JobStartException
        | StoreException e) {
      throw new UserError("earshot: " + e.getMessage(), e);
    }
  }

  /** Where what is asked is answered. */
  Access access(Settings settings)
      throws IOException,
          DataDirectory.InUseException,
          ConfigException,
          JobStartException,
          InterruptedException {
    return Access.to(settings);
  }

  abstract JsonNode ask(Api api) throws IOException, Api.ApiException, UserError;

  abstract void print(JsonNode answer, PrintWriter out);
}
