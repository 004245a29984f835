package io.earshot.app.bench;

import io.earshot.app.bench.Elapsed.Moment;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.MessageStream;
import io.earshot.connectors.http.StreamRequest;
import io.earshot.job.source.ConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Generated feeds, written to disk once, then served as HTTP would give them but without HTTP: a
 * bench begins with the bytes of a feed.
 *
 * @param first number of the first feed
 * @param count how many there are, each of {@link GeneratedFeed#ENTRIES} entries
 */
record FeedsOnDisk(String directory, int first, int count) implements ConnectorFactory {
  /** Raise it when the generator changes, so that old files are not read for new ones. */
  private static final String GENERATOR = "3";

  private static final AtomicReference<Moment> FIRST_FETCH = new AtomicReference<>();

  /** The first feeds, with so many entries in all. */
  static FeedsOnDisk of(Path directory, int entries) throws IOException {
    return prepare(directory, 0, entries / GeneratedFeed.ENTRIES);
  }

  /** Writes what is not there yet. */
  static FeedsOnDisk prepare(Path directory, int first, int count) throws IOException {
    Files.createDirectories(directory);
    for (int feed = first; feed < first + count; feed++) {
      Path file = file(directory, GeneratedFeed.url(feed));
      if (!Files.exists(file)) {
        Files.write(file, GeneratedFeed.bytes(feed));
      }
    }
    return new FeedsOnDisk(directory.toString(), first, count);
  }

  List<String> urls() {
    return IntStream.range(first, first + count).mapToObj(GeneratedFeed::url).toList();
  }

  List<Path> files() {
    return urls().stream().map(url -> file(Path.of(directory), url)).toList();
  }

  long entries() {
    return (long) count * GeneratedFeed.ENTRIES;
  }

  /** The next fetch in this JVM counts as the first. */
  static void restartClock() {
    FIRST_FETCH.set(null);
  }

  static Elapsed sinceFirstFetch() {
    Moment first = FIRST_FETCH.get();
    return first == null ? new Elapsed(0, 0) : first.elapsed();
  }

  @Override
  public Connector open(SourceStanza stanza, String url) throws FetchException {
    return Connectors.open(stanza, url, new DiskFetcher(Path.of(directory)));
  }

  private static Path file(Path directory, String url) {
    return directory.resolve(url.replaceAll("[^a-z0-9-]+", "_") + "-" + GENERATOR + ".rss");
  }

  private record DiskFetcher(Path directory) implements Fetcher {
    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
      FIRST_FETCH.compareAndSet(null, Moment.now());
      try {
        byte[] body = Files.readAllBytes(file(directory, request.url()));
        var headers = Map.of("content-type", List.of("application/rss+xml; charset=utf-8"));
        return new Fetched(200, request.url(), null, headers, body, false);
      } catch (IOException e) {
        throw new FetchException("no such feed: " + request.url(), Reason.NOT_FOUND, 404, null, e);
      }
    }

    @Override
    public MessageStream open(StreamRequest request) throws FetchException {
      throw new FetchException("no streams here: " + request, Reason.REFUSED, 0, null, null);
    }
  }
}
