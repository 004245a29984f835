package io.earshot.connectors.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.sitemaps.UnknownFormatException;
import io.earshot.connectors.feed.Findings;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Finds and fetches the sitemaps of a site and lists their pages. */
final class SitemapFiles {
  /** Sitemaps read at most, indexes included. */
  static final int MAX_FILES = 50;

  /** Pages listed at most. */
  static final int MAX_PAGES = 200_000;

  private static final Pattern NAMED =
      Pattern.compile("^\\s*sitemap\\s*:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** Sitemaps of what are no articles. */
  private static final Pattern NO_ARTICLES =
      Pattern.compile(
          "taxonom|categor|[-_/](post_)?tags?[-_.]|authors?[-_.]|users?[-_.]|image|video|attachment",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> USUAL_PLACES =
      List.of("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml");

  private final Fetcher fetcher;
  private final boolean allowPrivate;
  private final Findings findings;
  private final List<Listing> pages = new ArrayList<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> met = new HashSet<>();

  SitemapFiles(Fetcher fetcher, boolean allowPrivate, Findings findings) {
    this.fetcher = fetcher;
    this.allowPrivate = allowPrivate;
    this.findings = findings;
  }

  /**
   * All pages that the sitemaps list.
   *
   * @param url a sitemap, or the root of a site, whose robots.txt names its sitemaps
   * @throws FetchException if not one sitemap could be fetched
   */
  List<Listing> list(String url) throws FetchException, InterruptedException {
    HttpUrl root = root(url);
    waiting.addAll(root == null ? List.of(url) : named(root));
    List<String> guessed = waiting.isEmpty() ? usualPlaces(root) : List.of();
    waiting.addAll(guessed);
    FetchException trouble = null;
    int read = 0;
    while (!waiting.isEmpty() && met.size() < MAX_FILES && pages.size() < MAX_PAGES) {
      String next = waiting.poll();
      try {
        read += met.add(next) ? read(next) : 0;
      } catch (FetchException e) {
        trouble = e;
        report(next, guessed, e);
      }
    }
    if (read == 0 && trouble != null) {
      throw trouble;
    }
    reportLeftOut();
    return pages;
  }

  private void report(String sitemap, List<String> guessed, FetchException trouble) {
    if (!guessed.contains(sitemap)) {
      findings.add(trouble.getMessage(), sitemap, null);
    }
  }

  private void reportLeftOut() {
    if (!waiting.isEmpty()) {
      findings.add("%,d sitemaps were left out".formatted(waiting.size()));
    }
  }

  /** The address as the root of a site, or null when it is a sitemap's. */
  private static HttpUrl root(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    boolean root = parsed != null && parsed.encodedPath().equals("/") && parsed.querySize() == 0;
    return root ? parsed : null;
  }

  /** The sitemaps that robots.txt names; a site need not have one. */
  private List<String> named(HttpUrl root) throws InterruptedException {
    try {
      Fetched robots = fetch(root.resolve("/robots.txt").toString());
      return NAMED
          .matcher(new String(robots.body(), UTF_8))
          .results()
          .map(line -> root.resolve(line.group(1)))
          .filter(Objects::nonNull)
          .map(HttpUrl::toString)
          .toList();
    } catch (FetchException none) {
      return List.of();
    }
  }

  private static List<String> usualPlaces(HttpUrl root) {
    return USUAL_PLACES.stream().map(place -> root.resolve(place).toString()).toList();
  }

  private int read(String url) throws FetchException, InterruptedException {
    Fetched fetched = fetch(url);
    try {
      SitemapDocument document =
          SitemapDocument.read(fetched.body(), fetched.header("content-type"), fetched.url());
      whole(document.sitemaps(), fetched).stream()
          .filter(sitemap -> !NO_ARTICLES.matcher(sitemap).find())
          .forEach(waiting::add);
      whole(document.pages(), fetched).stream().limit(MAX_PAGES - pages.size()).forEach(pages::add);
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      findings.add("no sitemap: " + e.getMessage(), url, null);
    }
    return 1;
  }

  /** Where a sitemap breaks off, its last address may lack its end, and be that of another page. */
  private static <T> List<T> whole(List<T> listed, Fetched fetched) {
    boolean cut = fetched.truncated() && !listed.isEmpty();
    return cut ? listed.subList(0, listed.size() - 1) : listed;
  }

  private Fetched fetch(String url) throws FetchException, InterruptedException {
    return fetcher.fetch(
        new FetchRequest(
            url,
            null,
            null,
            "application/xml, text/xml, */*;q=0.5",
            FetchRequest.FEED_BYTES,
            allowPrivate,
            false));
  }
}
