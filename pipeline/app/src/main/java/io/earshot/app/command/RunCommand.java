package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.app.embedded.Embedded;
import io.earshot.job.embedded.JobStartException;
import io.earshot.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the embedded Earshot and serves until it is told to stop. */
@Command(
    name = "run",
    description =
        "Starts Earshot in this process: listens, analyses, indexes, and serves the console.",
    footer = {
      "",
      "Ctrl-C or SIGTERM stops it cleanly; killed, it goes on where it was.",
      "It takes 1 GB of heap, and with all else stays under 3 GB; EARSHOT_HEAP=2g gives it more heap, 600m less."
    },
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the console instead of the configured one; 0 takes a free one.")
  private Integer port;

  @Option(
      names = "--fresh-state",
      description = "Forget the state of the job; index and store are kept, sources are read anew.")
  private boolean fresh;

  @Override
  public Integer call() throws ConfigException, UserError, InterruptedException {
    Settings settings = settings();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Earshot starts; what it keeps is in " + settings.data());
    Embedded earshot = start(settings, line -> tell(out, line));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(out, earshot, stopped), "stop"));
    greet(out, settings, earshot);
    earshot
        .broken()
        .thenAccept(
            failed -> {
              tell(out, "earshot: it cannot go on: " + failed.getMessage());
              System.exit(1);
            });
    stopped.await();
    return 0;
  }

  private static void tell(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private Settings settings() throws ConfigException, UserError {
    if (port == null) {
      return config.settings();
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UserError("--port is " + port + ": write a number from 0 to " + HIGHEST_PORT);
    }
    return config.settings().withPort(port);
  }

  private Embedded start(Settings settings, Consumer<String> told)
      throws ConfigException, UserError, InterruptedException {
    try {
      return Embedded.start(settings, fresh, told);
    } catch (DataDirectory.InUseException | JobStartException | IOException | StoreException e) {
      throw new UserError("earshot: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new UserError(config.configFile() + ": " + e.getMessage(), e);
    }
  }

  private static void greet(PrintWriter out, Settings settings, Embedded earshot) {
    int sources = earshot.listening().size();
    out.println("Listening to " + sources + (sources == 1 ? " source." : " sources."));
    if (earshot.sampleAddress() != null) {
      out.println(
          "Sample web: "
              + earshot.sampleAddress()
              + " (what it listens to until you say otherwise)");
      out.println("Sample CRM: " + earshot.sampleCrmAddress() + " (what it is told)");
    }
    out.println("Log: " + settings.data().resolve("logs/earshot.log"));
    out.println("Console: " + earshot.address() + "/");
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private static void stop(PrintWriter out, Embedded earshot, CountDownLatch stopped) {
    out.println("Earshot stops: it writes down where it stands.");
    out.flush();
    earshot.close();
    stopped.countDown();
  }
}
