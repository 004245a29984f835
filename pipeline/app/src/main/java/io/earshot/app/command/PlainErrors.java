package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.search.QueryException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a sentence; a stack trace only for what nobody foresaw. */
public final class PlainErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int CANNOT = 1;

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult result) {
    if (error instanceof ConfigException || error instanceof UserError) {
      command.getErr().println(error.getMessage());
    } else if (error instanceof QueryException query) {
      command.getErr().println("column " + query.column() + ": " + error.getMessage());
    } else {
      command.getErr().println("earshot: this should not happen, please report it:");
      error.printStackTrace(command.getErr());
    }
    return CANNOT;
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    PrintWriter out = command.getErr();
    out.println("earshot: " + error.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(error, out)) {
      tellOfMinus(command, out);
      out.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** A query may begin with a minus, which is then taken for an option. */
  private static void tellOfMinus(CommandLine command, PrintWriter out) {
    if (command.getCommandSpec().positionalParameters().isEmpty()) {
      return;
    }
    command.getUnmatchedArguments().stream()
        .filter(argument -> argument.matches("-[^-].*"))
        .findFirst()
        .ifPresent(
            argument ->
                out.printf(
                    "If that is no option, write -- before it: %s -- '%s'%n",
                    command.getCommandSpec().qualifiedName(), argument));
  }
}
