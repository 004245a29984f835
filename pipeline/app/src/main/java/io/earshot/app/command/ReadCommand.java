package io.earshot.app.command;

import io.earshot.connectors.Author;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.feed.DocumentReader;
import io.earshot.connectors.feed.DocumentReader.As;
import io.earshot.connectors.feed.DocumentReader.Reading;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what Earshot makes of feeds and pages, without running anything. */
@Command(
    name = "read",
    description =
        "Shows what Earshot makes of a feed or page: its posts as JSON Lines, failures on standard error.",
    footer = {
      "",
      "The exit code is 0 when something could be read.",
      "A URL may also be on a private or loopback address: you name it yourself."
    },
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "What to read.")
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
      description = "Where a file came from; relative links start from there.")
  private String url;

  /** A post as it is printed; what the document does not say is left out. */
  record Line(
      String id,
      String kind,
      String url,
      String title,
      String text,
      String language,
      Instant published,
      Instant updated,
      Writer author,
      String conversation,
      String inReplyTo,
      List<String> links,
      List<String> tags,
      String input) {
    static Line of(Post post, String input) {
      return new Line(
          post.id(),
          post.kind() == null ? null : post.kind().name().toLowerCase(Locale.ROOT),
          post.url(),
          post.title(),
          post.text(),
          post.language(),
          post.published(),
          post.updated(),
          Writer.of(post.author()),
          post.conversation(),
          post.inReplyTo(),
          post.links().isEmpty() ? null : post.links(),
          post.tags().isEmpty() ? null : post.tags(),
          input);
    }
  }

  /** Who wrote it. */
  record Writer(String name, String handle, String url) {
    static Writer of(Author author) {
      return author == null ? null : new Writer(author.name(), author.handle(), author.url());
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    int read = 0;
    for (String input : inputs) {
      read += show(input);
    }
    return read > 0 ? 0 : 1;
  }

  /** Gives how many posts were read. */
  private int show(String input) throws InterruptedException {
    try {
      Reading reading = read(input);
      PrintWriter out = spec.commandLine().getOut();
      reading.posts().forEach(post -> out.println(Json.text(Line.of(post, input))));
      out.flush();
      reading.failures().forEach(this::complain);
      return reading.posts().size();
    } catch (FetchException | IOException e) {
      complain(new Failure(input, reason(e), null));
      return 0;
    }
  }

  private Reading read(String input) throws FetchException, IOException, InterruptedException {
    if (!input.matches("(?i)https?://.*")) {
      return DocumentReader.read(Files.readAllBytes(Path.of(input)), null, input, url, as);
    }
    Fetched fetched = HttpFetcher.shared(HttpSettings.defaults()).fetch(request(input));
    String type = fetched.header("content-type");
    return DocumentReader.read(fetched.body(), type, input, fetched.url(), as);
  }

  private static FetchRequest request(String address) {
    return new FetchRequest(address, null, null, null, FetchRequest.FEED_BYTES, true, false);
  }

  private static String reason(Exception e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : e.getMessage();
  }

  private void complain(Failure failure) {
    PrintWriter error = spec.commandLine().getErr();
    String place = failure.place() + ": ";
    String reason = failure.reason();
    error.println(reason.startsWith(place) ? reason : place + reason);
    error.flush();
  }

  /** Lower-case names for {@code --as}. */
  static final class AsConverter implements picocli.CommandLine.ITypeConverter<As> {
    @Override
    public As convert(String text) {
      return switch (text) {
        case "feed" -> As.FEED;
        case "page" -> As.PAGE;
        default ->
            throw new picocli.CommandLine.TypeConversionException(
                "'" + text + "' is neither feed nor page");
      };
    }
  }
}
