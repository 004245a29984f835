package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.time.Instant;
import java.util.Optional;

/** Finds the answer to a request: which host, which path, at which moment. */
final class Sites {
  private final Library library;
  private final Timeline timeline;
  private final Addresses addresses;
  private final Feeds feeds;
  private final Pages pages;

  Sites(Library library, Timeline timeline, Addresses addresses) {
    Prose prose = new Prose(addresses);
    this.library = library;
    this.timeline = timeline;
    this.addresses = addresses;
    this.feeds = new Feeds(timeline, addresses, prose);
    this.pages = new Pages(timeline, addresses, prose);
  }

  /**
   * @param host the Host header
   * @param path with the query, if there is one
   */
  Answer answer(String host, String path, Instant now) {
    String name = Addresses.siteOf(host);
    Site site = name == null ? null : library.sites().get(name);
    return site == null
        ? Answer.page(pages.directory(library.sites().values()), null)
        : answer(site, path, now);
  }

  private Answer answer(Site site, String path, Instant now) {
    return switch (path) {
      case "/" -> Answer.page(pages.front(site, now), null);
      case "/about" -> Answer.page(pages.about(site, now), null);
      case "/robots.txt" -> Answer.text(robots(site));
      default ->
          feed(site, path)
              .map(feed -> feeds.answer(site, feed, now))
              .or(() -> profile(site, path, now))
              .orElseGet(() -> post(site, path, now));
    };
  }

  private Answer post(Site site, String path, Instant now) {
    Optional<Entry> found = timeline.find(site, path, now);
    boolean gone = found.isPresent() && found.get().gone(now);
    return found.isPresent() && !gone
        ? Answer.page(pages.post(found.get(), now), found.get().updated(now))
        : Answer.missing(gone ? 410 : 404, pages.missing(site, gone));
  }

  private Optional<Answer> profile(Site site, String path, Instant now) {
    return library.people().values().stream()
        .filter(person -> path.equals("/@" + person.handle()))
        .findFirst()
        .map(person -> Answer.page(pages.profile(site, person, now), null));
  }

  private static Optional<FeedSpec> feed(Site site, String path) {
    return site.feeds().stream().filter(feed -> feed.path().equals(path)).findFirst();
  }

  private String robots(Site site) {
    StringBuilder text =
        new StringBuilder("User-agent: *\nDisallow: /wp-admin/\nDisallow: /search\n");
    site.feeds().stream()
        .filter(feed -> feed.format() == FeedSpec.Format.NEWS_SITEMAP)
        .forEach(feed -> text.append("\nSitemap: ").append(addresses.of(site)).append(feed.path()));
    return text.append('\n').toString();
  }
}
