package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.search.QueryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a sentence; a stack trace only for what nobody foresaw. */
public final class PlainErrors implements IExecutionExceptionHandler {
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
}
