package io.earshot.sample;

import io.earshot.sample.bluesky.AppView;
import io.earshot.sample.bluesky.Firehose;
import io.earshot.sample.bluesky.WebSocketServer;
import io.earshot.sample.discourse.ForumApi;
import io.earshot.sample.mastodon.MastodonApi;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Platform;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Addresses;
import io.earshot.sample.web.Api;
import io.earshot.sample.web.Prose;
import io.earshot.sample.web.Sites;
import io.earshot.sample.web.WebServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The web server and the one of the firehose, and what they serve. */
record Servers(WebServer web, WebSocketServer firehose, Clock clock) implements AutoCloseable {
  /**
   * Takes the ports.
   *
   * @throws IOException if one cannot be bound; then none is
   */
  static Servers bind(Ports ports, Clock clock) throws IOException {
    WebServer web = new WebServer(ports.web(), clock);
    try {
      return new Servers(web, new WebSocketServer(ports.firehose()), clock);
    } catch (IOException e) {
      web.close();
      throw e;
    }
  }

  void serve(Library library, Timeline timeline, Instant origin) {
    Prose prose = new Prose(addresses());
    MastodonApi mastodon = new MastodonApi(library, timeline, addresses(), clock, SampleWeb.TOKEN);
    Map<Platform, Api> apis =
        Map.of(
            Platform.DISCOURSE,
            new ForumApi(timeline, prose),
            Platform.MASTODON,
            mastodon,
            Platform.MASTODON_STREAM,
            mastodon,
            Platform.BLUESKY,
            new AppView(library, addresses()));
    web.serve(new Sites(library, timeline, addresses(), apis));
    firehose.serve(new Firehose(network(library), timeline, prose, origin, clock));
  }

  private static Site network(Library library) {
    return library.sites().values().stream()
        .filter(site -> site.platform() == Platform.BLUESKY)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("sample/web.yaml names no such network"));
  }

  Addresses addresses() {
    return web.addresses();
  }

  Ports ports() {
    return new Ports(addresses().port(), firehose.port());
  }

  @Override
  public void close() {
    firehose.close();
    web.close();
  }
}
