package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Platform;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the answer to a request: which host, which path, at which moment. */
public final class Sites {
  private static final List<String> PROFILES = List.of("/@", "/u/", "/profile/");

  private final Library library;
  private final Timeline timeline;
  private final Addresses addresses;
  private final Map<Platform, Api> apis;
  private final Feeds feeds;
  private final Pages pages;

  /**
   * @param apis of the platforms that have one
   */
  public Sites(Library library, Timeline timeline, Addresses addresses, Map<Platform, Api> apis) {
    Prose prose = new Prose(addresses);
    this.library = library;
    this.timeline = timeline;
    this.addresses = addresses;
    this.apis = Map.copyOf(apis);
    this.feeds = new Feeds(timeline, addresses, prose);
    this.pages = new Pages(timeline, addresses, prose);
  }

  Answer answer(Request request, Instant now) {
    Site site = site(request);
    if (site == null) {
      return Answer.page(pages.directory(library.sites().values()), null);
    }
    Api api = apis.get(site.platform());
    Answer answer = api == null ? null : api.answer(site, request, now);
    return answer == null ? answer(site, request.target(), now) : answer;
  }

  /** The stream that is asked for, or null if that is none. */
  Api.Stream stream(Request request) {
    Site site = site(request);
    Api api = site == null ? null : apis.get(site.platform());
    return api == null ? null : api.stream(site, request);
  }

  private Site site(Request request) {
    String name = Addresses.siteOf(request.host());
    return name == null ? null : library.sites().get(name);
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
        .filter(person -> PROFILES.stream().anyMatch(at -> path.equals(at + person.handle())))
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
