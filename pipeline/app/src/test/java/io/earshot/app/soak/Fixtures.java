package io.earshot.app.soak;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.bluesky.ServedFirehose;
import io.earshot.connectors.bluesky.ServedJetstream;
import io.earshot.connectors.contract.ServedSource;
import io.earshot.connectors.discourse.ServedForum;
import io.earshot.connectors.feed.ServedAtomFeed;
import io.earshot.connectors.mastodon.ServedMastodon;
import io.earshot.connectors.sitemap.ServedSitemap;
import io.earshot.connectors.wordpress.ServedWordPress;
import io.earshot.servers.KafkaServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The servers of a soak. A new kind of source is one more line here. */
final class Fixtures implements AutoCloseable {
  private final KafkaServer kafka;
  private final List<Supplier<ServedSource>> kinds;

  /**
   * Starts what they share.
   *
   * @param home of the Earshot that listens to them
   */
  Fixtures(Path home) throws IOException {
    kafka = KafkaServer.start(home.resolve("kafka"));
    kinds =
        List.of(
            () -> new ServedAtomFeed(Fixtures::now),
            () -> new ServedSitemap(Fixtures::now),
            () -> new ServedForum(Fixtures::now),
            () -> new ServedMastodon(SourceKind.MASTODON, Fixtures::now),
            () -> new ServedMastodon(SourceKind.MASTODON_STREAM, Fixtures::now),
            () -> new ServedWordPress(Instant.now()),
            () -> new ServedFirehose(Fixtures::now),
            () -> new ServedJetstream(Fixtures::now),
            () -> new SentPosts(home),
            () -> new TopicOfPosts(kafka.bootstrapServers()));
  }

  /** Only what was written lately is looked at again often. */
  private static Instant now(int number) {
    return Instant.now();
  }

  /** Starts so many servers, of all kinds in turn; not fewer than there are kinds. */
  List<ServedSource> start(int count) {
    List<ServedSource> servers = new ArrayList<>();
    while (servers.size() < Math.max(count, kinds.size())) {
      servers.add(kinds.get(servers.size() % kinds.size()).get());
    }
    return servers;
  }

  @Override
  public void close() {
    kafka.close();
  }
}
