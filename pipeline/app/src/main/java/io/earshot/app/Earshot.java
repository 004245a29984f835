package io.earshot.app;

import io.earshot.app.command.AnalyseCommand;
import io.earshot.app.command.BackfillCommand;
import io.earshot.app.command.BackupCommand;
import io.earshot.app.command.BenchCommand;
import io.earshot.app.command.CheckConfigCommand;
import io.earshot.app.command.ConsoleCommand;
import io.earshot.app.command.CrmCommand;
import io.earshot.app.command.CustomersCommand;
import io.earshot.app.command.EraseCommand;
import io.earshot.app.command.ExportCommand;
import io.earshot.app.command.JobJarCommand;
import io.earshot.app.command.LinkCommand;
import io.earshot.app.command.PlainErrors;
import io.earshot.app.command.QueryCommand;
import io.earshot.app.command.ReadCommand;
import io.earshot.app.command.ReanalyseCommand;
import io.earshot.app.command.RuleCommand;
import io.earshot.app.command.RunCommand;
import io.earshot.app.command.SearchCommand;
import io.earshot.app.command.StatusCommand;
import io.earshot.app.command.TrackerCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code earshot} command. */
@Command(
    name = "earshot",
    description = "Hears what customers say in public, and puts it where a marketing team works.",
    mixinStandardHelpOptions = true,
    version = "Earshot 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with './earshot run', then open the address it prints.",
      "EARSHOT_HEAP=2g ./earshot run gives it more memory than the 1g of heap it takes by default."
    },
    subcommands = {
      RunCommand.class,
      ReadCommand.class,
      SearchCommand.class,
      QueryCommand.class,
      AnalyseCommand.class,
      StatusCommand.class,
      TrackerCommand.class,
      CrmCommand.class,
      RuleCommand.class,
      CustomersCommand.class,
      LinkCommand.class,
      BackfillCommand.class,
      ReanalyseCommand.class,
      CheckConfigCommand.class,
      BackupCommand.class,
      EraseCommand.class,
      ExportCommand.class,
      BenchCommand.class,
      ConsoleCommand.class,
      JobJarCommand.class,
      HelpCommand.class
    })
public final class Earshot {
  private Earshot() {}

  public static void main(String[] arguments) {
    System.exit(
        commandLine()
            .setOut(writer(FileDescriptor.out))
            .setErr(writer(FileDescriptor.err))
            .execute(arguments));
  }

  /** What is heard is written in all languages, whatever the terminal is set to. */
  private static PrintWriter writer(FileDescriptor file) {
    return new PrintWriter(new FileOutputStream(file), true, StandardCharsets.UTF_8);
  }

  /** The command line, ready to execute; tests run it in process. */
  public static CommandLine commandLine() {
    PlainErrors errors = new PlainErrors();
    return new CommandLine(new Earshot())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors);
  }
}
