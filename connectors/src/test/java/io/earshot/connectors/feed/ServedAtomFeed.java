package io.earshot.connectors.feed;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.FaultyFixture;
import io.earshot.connectors.http.TestSite;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A blog with an Atom feed, newest first, and a page for each post. */
public final class ServedAtomFeed extends FaultyFixture {
  private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

  private final TestSite site = faulty.site();
  private final Map<String, String> entries = Collections.synchronizedMap(new LinkedHashMap<>());
  private final IntFunction<Instant> times;

  ServedAtomFeed() {
    this(number -> FIRST.plusSeconds(60L * number));
  }

  /**
   * A blog.
   *
   * @param times when a post is written after so many others
   */
  public ServedAtomFeed(IntFunction<Instant> times) {
    this.times = times;
    site.on("/atom.xml", exchange -> serve(exchange, "application/atom+xml", feed()));
  }

  @Override
  public SourceStanza stanza() {
    return faulty.stanza("blog", SourceKind.FEED, "/atom.xml", null);
  }

  @Override
  public String id(String key) {
    return Permalink.id(link(key));
  }

  private String link(String key) {
    return site.url("/posts/" + key);
  }

  @Override
  public void publish(String key, String text) {
    entries.put(
        key,
        """
        <entry><id>urn:%s</id><link href="%s"/><title>Post %s</title>
        <published>%s</published><updated>%s</updated><author><name>Ada</name></author>
        <content type="text">%s</content></entry>
        """
            .formatted(key, link(key), key, time(), time(), escaped(text)));
    site.on("/posts/" + key, exchange -> serve(exchange, "text/html", "<p>" + escaped(text)));
  }

  private Instant time() {
    return times.apply(entries.size());
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
    entries.remove(key);
    site.serve("/posts/" + key, 410, Map.of());
  }

  @Override
  public void publishSparse(String key) {
    entries.put(key, "<entry><link href='%s'/></entry>".formatted(link(key)));
  }

  @Override
  public void publishStrange(String key, String text) {
    publish(key, text);
    entries.computeIfPresent(
        key,
        (same, entry) ->
            entry.replace(
                "</entry>",
                "<x:mood xmlns:x='urn:x'>7</x:mood><rights/><source><id/></source></entry>"));
  }

  @Override
  public void publishBroken() {
    entries.put("broken", "<entry><published>the day before yesterday</published></entry>");
  }

  private String feed() {
    List<String> listed = new ArrayList<>(entries.values());
    Collections.reverse(listed);
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Blog</title>"
        + String.join("", faulty.listed(listed))
        + "</feed>";
  }

  private void serve(HttpExchange exchange, String type, String body) throws IOException {
    faulty.send(exchange, type, body, Map.of());
  }
}
