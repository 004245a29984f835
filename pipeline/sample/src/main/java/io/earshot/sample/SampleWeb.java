package io.earshot.sample;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Addresses;
import io.earshot.sample.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A small invented web on the loopback address: a brand, two competitors and the people who talk
 * about them, with eight weeks of past, unfolding from its origin on.
 *
 * <p>What it says is a function of origin, pace and moment: started again with the same port,
 * origin and pace it goes on as if it had never stopped, and URLs stay the same.
 */
public final class SampleWeb implements AutoCloseable {
  private final Library library;
  private final Timeline timeline;
  private final WebServer server;
  private final Clock clock;

  private SampleWeb(Library library, Timeline timeline, WebServer server, Clock clock) {
    this.library = library;
    this.timeline = timeline;
    this.server = server;
    this.clock = clock;
  }

  /** Starts with the present moment as origin. */
  public static SampleWeb start(int port, Clock clock, Duration pace) throws IOException {
    return start(port, clock.instant(), clock, pace);
  }

  /**
   * @param port to serve on, bound to the loopback address; 0 takes any free one. It is part of
   *     every URL: keep it where posts shall be recognised after a restart
   * @param origin what is before it is past, eight weeks of it; to be kept over restarts
   * @param clock tells what has happened by now
   * @param pace time between two posts after the origin, on average; at least 1 ms
   * @throws IOException if the port cannot be bound
   */
  public static SampleWeb start(int port, Instant origin, Clock clock, Duration pace)
      throws IOException {
    Library library = Library.load();
    Timeline timeline = new Timeline(library, origin, pace);
    return new SampleWeb(library, timeline, new WebServer(port, library, timeline, clock), clock);
  }

  /** The table of contents, for people. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.addresses().port() + "/");
  }

  /** What there is to listen to, one source per site. */
  public List<SampleSource> sources() {
    return library.sites().values().stream().map(this::source).toList();
  }

  /** Every post that can be found through the feeds at this moment, and how it truly reads. */
  public List<SamplePost> posts() {
    Instant now = clock.instant();
    return library.sites().values().stream()
        .flatMap(
            site ->
                site.feeds().stream().flatMap(feed -> timeline.listed(site, feed, now).stream()))
        .map(entry -> post(entry, now))
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private SampleSource source(Site site) {
    String home = server.addresses().of(site);
    boolean sitemap =
        site.feeds().stream().anyMatch(feed -> feed.format() == FeedSpec.Format.NEWS_SITEMAP);
    return new SampleSource(
        site.title(),
        sitemap ? SampleSource.Kind.SITEMAP : SampleSource.Kind.FEED,
        site.feeds().stream().map(feed -> home + feed.path()).toList());
  }

  private SamplePost post(Entry entry, Instant now) {
    Addresses addresses = server.addresses();
    return new SamplePost(
        addresses.of(entry),
        URI.create(addresses.of(entry.site())).getHost(),
        entry.author().name(),
        entry.author().handle(),
        entry.title(),
        entry.text(now),
        entry.language(),
        entry.published(),
        entry.updated(now),
        entry.isAnswer() ? addresses.of(entry.answers()) : null);
  }
}
