package io.earshot.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which posts a query matches. */
@Command(
    name = "match",
    description = "Shows which of some posts a query matches, and what of them it asks for.",
    footer = {
      "",
      "Posts come as JSON Lines, as 'earshot read' prints them: they are not analysed, so that",
      "sentiment: and the like match none of them. 'gate only' are those that may match once they are.",
      "The exit code is 0 when every line was a post.",
      "Example:",
      "  earshot read feed.xml | earshot query match 'kettle NEAR/5 lid*' -"
    },
    mixinStandardHelpOptions = true)
final class QueryMatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "QUERY", description = "In the query language.")
  private String query;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of posts; - is standard input.")
  private List<String> files;

  @Option(names = "--json", description = "Print what matches, or may, as JSON Lines.")
  private boolean json;

  private int posts;
  private int matching;
  private boolean complete = true;

  @Override
  public Integer call() throws QueryException {
    MentionQuery parsed = QueryParser.parse(query);
    for (String file : files) {
      match(parsed, file);
    }
    if (!json) {
      spec.commandLine().getOut().printf("%,d of %,d posts match%n", matching, posts);
    }
    return complete ? 0 : 1;
  }

  private void match(MentionQuery parsed, String file) {
    int number = 0;
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          match(parsed, line, file + ":" + number);
        }
      }
    } catch (NoSuchFileException e) {
      complain(file, "there is no such file");
    } catch (IOException e) {
      complain(file, e.getMessage());
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }

  private void match(MentionQuery parsed, String line, String place) {
    try {
      Mention post = Json.MAPPER.readValue(line, PostLine.class).mention(place);
      posts++;
      show(PostMatch.of(parsed, post), post);
    } catch (JsonProcessingException e) {
      complain(place, "it is no post in JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      complain(place, e.getMessage());
    }
  }

  private void show(PostMatch match, Mention post) {
    matching += match.matches() ? 1 : 0;
    PrintWriter out = spec.commandLine().getOut();
    if (json && match.passes()) {
      out.println(Json.text(match));
    } else if (match.passes()) {
      match.print(out, post.post());
    }
  }

  private void complain(String place, String reason) {
    complete = false;
    spec.commandLine().getErr().println(place + ": " + reason);
  }
}
