package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Problem;
import io.earshot.app.config.Settings;
import io.earshot.console.ConsoleSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the configuration and says everything that is wrong with it. */
@Command(
    name = "check-config",
    description = "Says what is wrong with the configuration, by file, line and column.",
    mixinStandardHelpOptions = true)
public final class CheckConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Option(names = "--json", description = "Print the problems as JSON.")
  private boolean json;

  @Override
  public Integer call() throws UserError {
    List<Problem> problems = problems();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(problems));
    } else if (problems.isEmpty()) {
      out.println("The configuration is fine: " + config.configFile());
    } else {
      problems.forEach(out::println);
    }
    return problems.isEmpty() ? 0 : 1;
  }

  private List<Problem> problems() throws UserError {
    List<Problem> problems = new ArrayList<>();
    try {
      Settings settings = config.settings();
      checkConsole(settings.console(), problems);
      if (!Files.exists(settings.sources())) {
        problems.add(new Problem(settings.sources().toString(), 0, 0, "there is no such file"));
      }
      Decided.read(settings, System.getenv());
    } catch (ConfigException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  /** What the console itself would refuse, above all to be reachable without a password. */
  private void checkConsole(Settings.ConsoleSection console, List<Problem> problems) {
    try {
      new ConsoleSettings(console.host(), console.port(), console.password(), null);
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(config.configFile().toString(), 0, 0, e.getMessage()));
    }
  }
}
