package io.earshot.sample;

import static java.util.Objects.requireNonNull;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Platform;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small invented web on the loopback address: a brand, two competitors and the people who talk
 * about them, with eight weeks of past, unfolding from its origin on.
 *
 * <p>What it says is a function of origin, pace and moment: started again with the same ports,
 * origin and pace it goes on as if it had never stopped, and URLs stay the same.
 */
public final class SampleWeb implements AutoCloseable {
  /** What the sample web's streams ask their listeners for. */
  public static final String TOKEN = "sample-token";

  private static final String PORT = "{port}";

  private final Library library;
  private final Timeline timeline;
  private final Servers servers;
  private final Clock clock;

  private SampleWeb(Library library, Timeline timeline, Servers servers, Clock clock) {
    this.library = requireNonNull(library, "library is null");
    this.timeline = requireNonNull(timeline, "timeline is null");
    this.servers = requireNonNull(servers, "servers is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Starts on any free ports with the present moment as origin. */
  public static SampleWeb start(Clock clock, Duration pace) throws IOException {
    return start(Ports.FREE, clock.instant(), clock, pace);
  }

  /**
   * @param ports to serve on
   * @param origin what is before it is past, eight weeks of it; to be kept over restarts
   * @param clock tells what has happened by now
   * @param pace time between two posts after the origin, on average; at least 1 ms
   * @throws IOException if a port cannot be bound
   */
  public static SampleWeb start(Ports ports, Instant origin, Clock clock, Duration pace)
      throws IOException {
    Library library = Library.load();
    Timeline timeline = new Timeline(library, origin, pace);
    Servers servers = Servers.bind(ports, clock);
    servers.serve(library, timeline, origin);
    return new SampleWeb(library, timeline, servers, clock);
  }

  /** The table of contents, for people. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + ports().web() + "/");
  }

  /** Where it is served. */
  public Ports ports() {
    return servers.ports();
  }

  /** What there is to listen to, one source per site. */
  public List<SampleSource> sources() {
    return library.sites().values().stream().map(this::source).toList();
  }

  /**
   * The brand's customers, as a CRM would export them: some of the people of the sample web, their
   * namesakes, and others.
   *
   * @return a table of CSV in UTF-8
   */
  public byte[] customers() throws IOException {
    try (InputStream in = SampleWeb.class.getResourceAsStream("/sample/customers.csv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.replace(PORT, Integer.toString(ports().web())).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Every post that can be found at this moment, and how it truly reads. */
  public List<SamplePost> posts() {
    Instant now = clock.instant();
    return library.sites().values().stream()
        .flatMap(site -> entries(site, now))
        .map(entry -> post(entry, now))
        .distinct()
        .toList();
  }

  private Stream<Entry> entries(Site site, Instant now) {
    return site.platform() == Platform.PAGES
        ? site.feeds().stream().flatMap(feed -> timeline.listed(site, feed, now).stream())
        : timeline.standing(site, now).stream();
  }

  @Override
  public void close() {
    servers.close();
  }

  private SampleSource source(Site site) {
    String home = servers.addresses().of(site);
    return switch (site.platform()) {
      case PAGES -> fed(site, home);
      case DISCOURSE -> one(site, SampleSource.Kind.DISCOURSE, home);
      case MASTODON -> one(site, SampleSource.Kind.MASTODON, home + "/public/local");
      case MASTODON_STREAM -> one(site, SampleSource.Kind.MASTODON_STREAM, home + "/public/local");
      case BLUESKY -> one(site, SampleSource.Kind.BLUESKY, firehose(home));
    };
  }

  private static SampleSource fed(Site site, String home) {
    boolean sitemap =
        site.feeds().stream().anyMatch(feed -> feed.format() == FeedSpec.Format.NEWS_SITEMAP);
    return new SampleSource(
        site.title(),
        sitemap ? SampleSource.Kind.SITEMAP : SampleSource.Kind.FEED,
        site.feeds().stream().map(feed -> home + feed.path()).toList());
  }

  private static SampleSource one(Site site, SampleSource.Kind kind, String url) {
    return new SampleSource(site.title(), kind, List.of(url));
  }

  /** From the first event on; the site itself knows the authors. */
  private String firehose(String home) {
    String host = home.replaceFirst("^http", "ws").replaceFirst("\\d+$", "" + ports().firehose());
    return host + "?cursor=0&appview=" + home;
  }

  private SamplePost post(Entry entry, Instant now) {
    Addresses addresses = servers.addresses();
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
