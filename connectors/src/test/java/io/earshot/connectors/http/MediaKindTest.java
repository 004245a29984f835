package io.earshot.connectors.http;

import static io.earshot.connectors.http.MediaKind.FEED;
import static io.earshot.connectors.http.MediaKind.HTML;
import static io.earshot.connectors.http.MediaKind.JSON;
import static io.earshot.connectors.http.MediaKind.OTHER;
import static io.earshot.connectors.http.MediaKind.SITEMAP;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKindTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel/></rss>",
        "<?xml version='1.0'?>\n<!-- <html> --><feed xmlns='http://www.w3.org/2005/Atom'/>",
        "<rdf:RDF xmlns:rdf='x'>",
        "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>",
        "\uFEFF \r\n<?xml version='1.0'?><?xml-stylesheet href='<html>'?><rss>",
        "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'> <!ELEMENT html ANY>]><rss>",
        "<br />\n<b>Warning</b>: mysql_connect() in <b>x.php</b><br /><?xml version='1.0'?><rss>",
        "Warning: 1 < 2 in x.php <rss version='0.91'>",
      })
  void feeds(String body) {
    assertThat(kind(body, "text/html; charset=utf-8")).isEqualTo(FEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>&lt;rss&gt;",
        "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
        "<HTML><HEAD>",
        "<!-- a page --><div>hello</div>",
        "<html><body><pre><rss></pre>",
      })
  void pages(String body) {
    assertThat(kind(body, "application/rss+xml")).isEqualTo(HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"version\":\"https://jsonfeed.org/version/1.1\"}", " [{\"a\":1}]", "[]"})
  void json(String body) {
    assertThat(kind(body, "text/html")).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
        "<sitemapindex>"
      })
  void sitemaps(String body) {
    assertThat(kind(body, "text/plain")).isEqualTo(SITEMAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<", "%PDF-1.4"})
  void theRest(String body) {
    assertThat(kind(body, null)).isEqualTo(OTHER);
  }

  @Test
  void theHeaderDecidesWhatTheBytesLeaveOpen() {
    assertThat(kind("Just words.", "text/html")).isEqualTo(HTML);
    assertThat(kind("Just words.", "text/plain")).isEqualTo(OTHER);
  }

  @Test
  void wideCharactersAreUnderstood() {
    assertThat(MediaKind.of("<?xml version='1.0'?><rss>".getBytes(UTF_16LE), null)).isEqualTo(FEED);
  }

  @Property(tries = 500)
  void noBytesMakeItThrow(@ForAll byte[] body) {
    assertThat(MediaKind.of(body, null)).isNotNull();
  }

  private static MediaKind kind(String body, String contentType) {
    return MediaKind.of(body.getBytes(UTF_8), contentType);
  }
}
