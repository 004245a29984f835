package io.earshot.app.command;

import io.earshot.app.command.Input.UnreadableException;
import io.earshot.connectors.Failure;
import io.earshot.connectors.feed.DocumentReader.As;
import io.earshot.connectors.feed.DocumentReader.Reading;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what Earshot makes of feeds and pages, without running anything. */
@Command(
    name = "read",
    description =
        "Shows what Earshot makes of a feed or page: its posts as JSON Lines, failures on standard error.",
    footer = {
      "",
      "The exit code is 0 when something could be read.",
      "Of a page on the web that is read as a feed, the feed that it names is read.",
      "A URL may also be on a private or loopback address: you name it yourself."
    },
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "URL|FILE",
      arity = "1..*",
      description = "What to read; - is standard input.")
  private List<String> inputs;

  @Option(
      names = "--as",
      paramLabel = "feed|page",
      converter = AsConverter.class,
      description = "What it is; told from its content unless said.")
  private As as = As.AUTO;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = AddressConverter.class,
      description = "Where a file came from; relative links start from there.")
  private String url;

  @Override
  public Integer call() throws InterruptedException {
    int read = 0;
    for (String input : inputs) {
      read += show(new Input(input, as, url));
      if (spec.commandLine().getOut().checkError()) {
        break; // whoever read our output has seen enough
      }
    }
    return read > 0 ? 0 : 1;
  }

  /** Gives how many posts were read. */
  private int show(Input input) throws InterruptedException {
    try {
      Reading reading = input.read();
      PrintWriter out = spec.commandLine().getOut();
      reading.posts().forEach(post -> out.println(Json.text(PostLine.of(post, input.name()))));
      out.flush();
      reading.failures().forEach(this::complain);
      if (reading.posts().isEmpty() && reading.failures().isEmpty()) {
        complain(new Failure(input.name(), "it is a feed without entries", null));
      }
      return reading.posts().size();
    } catch (UnreadableException e) {
      complain(new Failure(input.name(), e.getMessage(), null));
      return 0;
    }
  }

  private void complain(Failure failure) {
    PrintWriter error = spec.commandLine().getErr();
    String place = line(failure.place()) + ": ";
    String reason = line(failure.reason());
    error.println(reason.startsWith(place) ? reason : place + reason);
    error.flush();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Lower-case names for {@code --as}. */
  static final class AsConverter implements ITypeConverter<As> {
    @Override
    public As convert(String text) {
      return switch (text) {
        case "feed" -> As.FEED;
        case "page" -> As.PAGE;
        default -> throw new TypeConversionException("'" + text + "' is neither feed nor page");
      };
    }
  }

  /** Absolute addresses for {@code --url}. */
  static final class AddressConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.matches("(?i)https?://[^/\\s].*")) {
        return text;
      }
      throw new TypeConversionException("'" + text + "' is no http or https address");
    }
  }
}
