package io.earshot.app.bench;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import io.earshot.job.source.ConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Generated feeds, written to disk once, then served as HTTP would give them but without HTTP: a
 * bench begins with the bytes of a feed.
 */
record FeedsOnDisk(String directory) implements ConnectorFactory {
  private static final AtomicLong FIRST_FETCH = new AtomicLong();

  /** Writes what is not there yet. */
  static FeedsOnDisk prepare(Path directory, int feeds) throws IOException {
    Files.createDirectories(directory);
    for (int feed = 0; feed < feeds; feed++) {
      Path file = file(directory, GeneratedFeed.url(feed));
      if (!Files.exists(file)) {
        Files.write(file, GeneratedFeed.bytes(feed));
      }
    }
    return new FeedsOnDisk(directory.toString());
  }

  static List<String> urls(int feeds) {
    return IntStream.range(0, feeds).mapToObj(GeneratedFeed::url).toList();
  }

  List<Path> files(int feeds) {
    return urls(feeds).stream().map(url -> file(Path.of(directory), url)).toList();
  }

  /** {@link System#nanoTime} of the first fetch in this JVM: when the work began. */
  static long firstFetch() {
    return FIRST_FETCH.get();
  }

  @Override
  public Connector open(SourceStanza stanza, String url) {
    return Connectors.open(stanza, url, new DiskFetcher(Path.of(directory)));
  }

  private static Path file(Path directory, String url) {
    return directory.resolve(url.replaceAll("[^a-z0-9-]+", "_") + ".rss");
  }

  private record DiskFetcher(Path directory) implements Fetcher {
    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
      FIRST_FETCH.compareAndSet(0, System.nanoTime());
      try {
        byte[] body = Files.readAllBytes(file(directory, request.url()));
        var headers = Map.of("content-type", List.of("application/rss+xml; charset=utf-8"));
        return new Fetched(200, request.url(), null, headers, body, false);
      } catch (IOException e) {
        throw new FetchException("no such feed: " + request.url(), Reason.NOT_FOUND, 404, null, e);
      }
    }
  }
}
