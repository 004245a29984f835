package io.earshot.app.command;

import io.earshot.connectors.feed.DocumentReader;
import io.earshot.connectors.feed.DocumentReader.As;
import io.earshot.connectors.feed.DocumentReader.Reading;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What {@code read} is given to read.
 *
 * @param name a URL, a file, or {@code -} for standard input
 * @param as what it is
 * @param address where a file came from, or null
 */
record Input(String name, As as, String address) {
  /** One byte more than a feed may have, so that a longer one shows. */
  private static final int MOST_BYTES = (int) FetchRequest.FEED_BYTES + 1;

  /** Reads it. */
  Reading read() throws UnreadableException, InterruptedException {
    try {
      return isOnTheWeb() ? fetched() : DocumentReader.read(bytes(), null, name, address, as);
    } catch (FetchException | IOException | InvalidPathException e) {
      throw new UnreadableException(reason(e));
    }
  }

  /** Nothing could be read; the message says why. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
      super(reason);
    }
  }

  private boolean isOnTheWeb() {
    return name.matches("(?i)https?://.*");
  }

  /** Goes on to the feed that a page names, when a feed is wanted. */
  private Reading fetched() throws FetchException, InterruptedException {
    Fetched answer = fetch(name);
    String feed =
        as == As.FEED
            ? DocumentReader.feedNamedBy(answer.body(), type(answer), answer.url())
            : null;
    Fetched document = feed == null ? answer : fetch(feed);
    return DocumentReader.read(document.body(), type(document), name, document.url(), as);
  }

  private static Fetched fetch(String url) throws FetchException, InterruptedException {
    return HttpFetcher.shared(HttpSettings.defaults())
        .fetch(new FetchRequest(url, null, null, null, MOST_BYTES, true, false));
  }

  private static String type(Fetched answer) {
    return answer.header("content-type");
  }

  private byte[] bytes() throws IOException {
    if (name.equals("-")) {
      return System.in.readNBytes(MOST_BYTES);
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory: name the files in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private String reason(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof InvalidPathException) {
      return name.contains("://")
          ? "only http and https addresses can be read"
          : "there is no such file";
    }
    return e instanceof AccessDeniedException ? "it may not be read" : e.getMessage();
  }
}
