package io.earshot.app.command;

import io.earshot.search.QueryException;
import io.earshot.search.query.QueryParser;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a query is understood. */
@Command(
    name = "explain",
    description = "Shows how a query is understood, and whether it can be watched for.",
    footer = {
      "",
      "gate is what a post is asked before it is analysed, by a query that is watched for.",
      "Example:",
      "  earshot query explain '(kettle OR \"tea pot\") NEAR/3 lid* -sentiment:positive'"
    },
    mixinStandardHelpOptions = true)
final class QueryExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", description = "In the query language.")
  private String query;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws QueryException {
    Explanation explanation = Explanation.of(QueryParser.parse(query));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(explanation));
    } else {
      explanation.print(out);
    }
    return 0;
  }
}
