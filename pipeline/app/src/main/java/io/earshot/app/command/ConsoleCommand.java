package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.app.embedded.StandingConsole;
import io.earshot.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the console alone, beside jobs that run on a cluster. */
@Command(
    name = "console",
    description =
        "Serves the console without a job: for the cluster form, and to look at data at rest.",
    mixinStandardHelpOptions = true)
public final class ConsoleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws ConfigException, UserError, InterruptedException {
    Settings settings = config.settings();
    Decided decided = Decided.read(settings, System.getenv());
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      StandingConsole console = StandingConsole.open(settings, decided);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console, stopped), "stop"));
      String missing = Files.exists(settings.sources()) ? "" : " (there is no such file)";
      spec.commandLine().getOut().println("Sources: " + settings.sources() + missing);
      spec.commandLine().getOut().println("Console: " + console.running().address() + "/");
      spec.commandLine().getOut().flush();
    } catch (DataDirectory.InUseException | IOException | StoreException e) {
      throw new UserError("earshot: " + e.getMessage(), e);
    }
    stopped.await();
    return 0;
  }

  private static void stop(StandingConsole console, CountDownLatch stopped) {
    console.close();
    stopped.countDown();
  }
}
