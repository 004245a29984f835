package io.earshot.app.bench;

import io.earshot.app.bench.Elapsed.Moment;
import io.earshot.connectors.feed.DocumentReader;
import io.earshot.connectors.feed.DocumentReader.As;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Feed parsing alone, beside Python's feedparser on the same files and the same core; both by the
 * time they have the core.
 */
final class ParsingRow {
  private static final int FEEDS = 20;
  private static final int ROUNDS = 10;
  private static final String PEER =
      """
      import feedparser, sys, time
      bodies = [open(f, 'rb').read() for f in sys.argv[1:]]
      start = time.process_time()
      entries = sum(len(feedparser.parse(b).entries) for b in bodies)
      print(entries / (time.process_time() - start))
      """;

  private ParsingRow() {}

  /**
   * Entries a second of ours: the best of some rounds over the same feeds, as JIT needs rounds to
   * warm.
   */
  static double ours(Path directory) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    for (Path file : FeedsOnDisk.prepare(directory, 0, FEEDS).files()) {
      bodies.add(Files.readAllBytes(file));
    }
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, round(bodies));
    }
    return best;
  }

  /** The same in a JVM of its own. */
  static double oursOnOneCore(Path directory) throws IOException, InterruptedException {
    List<Double> printed = new ArrayList<>();
    OneCore.run(
        List.of("bench", "--feeds", directory.toString(), "parsing-row"),
        line -> printed.add(Double.valueOf(line)));
    return printed.get(0);
  }

  private static double round(List<byte[]> bodies) {
    Moment start = Moment.now();
    int entries = 0;
    for (byte[] body : bodies) {
      String url = GeneratedFeed.url(0);
      entries += DocumentReader.read(body, "application/rss+xml", url, url, As.FEED).posts().size();
    }
    return entries / start.elapsed().coreSeconds();
  }

  /**
   * Entries a second of feedparser; empty where there is none (Debian: apt install
   * python3-feedparser).
   */
  static OptionalDouble peers(Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", PEER));
    FeedsOnDisk.prepare(directory, 0, FEEDS).files().forEach(file -> command.add(file.toString()));
    Process python;
    try {
      python = new ProcessBuilder(OneCore.bound(command)).start();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
    String printed =
        new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return python.waitFor() == 0
        ? OptionalDouble.of(Double.parseDouble(printed))
        : OptionalDouble.empty();
  }
}
