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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The servers of a soak. A new kind of source is one more line here. */
final class Fixtures {
  private static final List<Supplier<ServedSource>> KINDS =
      List.of(
          () -> new ServedAtomFeed(Fixtures::now),
          () -> new ServedSitemap(Fixtures::now),
          () -> new ServedForum(Fixtures::now),
          () -> new ServedMastodon(SourceKind.MASTODON, Fixtures::now),
          () -> new ServedMastodon(SourceKind.MASTODON_STREAM, Fixtures::now),
          () -> new ServedWordPress(Instant.now()),
          () -> new ServedFirehose(Fixtures::now),
          () -> new ServedJetstream(Fixtures::now));

  private Fixtures() {}

  /** Only what was written lately is looked at again often. */
  private static Instant now(int number) {
    return Instant.now();
  }

  /** Starts so many servers, of all kinds in turn; not fewer than there are kinds. */
  static List<ServedSource> start(int count) {
    List<ServedSource> servers = new ArrayList<>();
    while (servers.size() < Math.max(count, KINDS.size())) {
      servers.add(KINDS.get(servers.size() % KINDS.size()).get());
    }
    return servers;
  }
}
