package io.earshot.connectors.sitemap;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.FaultyFixture;
import io.earshot.connectors.http.TestSite;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A site with a sitemap and an article on each page. */
public final class ServedSitemap extends FaultyFixture {
  private static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>%1$s</title><meta name="author" content="Ada">
      <meta property="article:published_time" content="%2$s"></head>
      <body><article><h1>%1$s</h1><p>%3$s</p></article></body></html>
      """;

  private final TestSite site = faulty.site();
  private final Map<String, String> listed = Collections.synchronizedMap(new LinkedHashMap<>());
  private final IntFunction<Instant> times;
  private int changes;

  ServedSitemap() {
    this(number -> Instant.parse("2026-03-01T08:00:00Z").plusSeconds(60L * number));
  }

  /**
   * A site.
   *
   * @param times of each publication and edit, by their number from 0 on; no two have the same
   *     millisecond
   */
  public ServedSitemap(IntFunction<Instant> times) {
    this.times = times;
    site.on("/sitemap.xml", exchange -> serve(exchange, "application/xml", sitemap()));
  }

  @Override
  public SourceStanza stanza() {
    return faulty.stanza("site", SourceKind.SITEMAP, "/sitemap.xml", null);
  }

  @Override
  public String id(String key) {
    return Permalink.id(site.url(path(key)));
  }

  private static String path(String key) {
    return "/pages/" + key;
  }

  @Override
  public void publish(String key, String text) {
    Instant time = times.apply(changes++).truncatedTo(ChronoUnit.MILLIS);
    serve(key, ARTICLE.formatted("Page " + key, time, escaped(text)));
    list(key, "<lastmod>" + time + "</lastmod>");
  }

  private void list(String key, String more) {
    listed.put(key, "<url><loc>" + site.url(path(key)) + "</loc>" + more + "</url>");
  }

  private void serve(String key, String html) {
    site.on(path(key), exchange -> serve(exchange, "text/html; charset=utf-8", html));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public void edit(String key, String text) {
    publish(key, text);
  }

  @Override
  public void remove(String key) {
    listed.remove(key);
    site.serve(path(key), 410, Map.of());
  }

  @Override
  public void publishSparse(String key) {
    list(key, "");
    serve(key, "<p>A lid that jams.</p>");
  }

  @Override
  public void publishStrange(String key, String text) {
    publish(key, text);
    list(
        key,
        "<lastmod>yesterday</lastmod><priority>high</priority><changefreq/>"
            + "<x:mood xmlns:x='urn:x'>7</x:mood>");
  }

  @Override
  public void publishBroken() {
    list("broken", "");
    serve("broken", "<html><body></body></html>");
  }

  private String sitemap() {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + String.join("", faulty.listed(List.copyOf(listed.values())))
        + "</urlset>";
  }

  private void serve(HttpExchange exchange, String type, String body) throws IOException {
    faulty.send(exchange, type, body, Map.of());
  }
}
