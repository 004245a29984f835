package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.feed.DocumentReader.As;
import io.earshot.connectors.feed.DocumentReader.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Documents made to do harm, or so broken that they do. Each must end soon and in little memory.
 */
@Timeout(60)
class HostileFeedTest {
  private static Reading read(String document) {
    return read(document.getBytes(UTF_8));
  }

  private static Reading read(byte[] document) {
    String url = "https://hostile.example/feed";
    return DocumentReader.read(document, null, url, url, As.FEED);
  }

  private static String rss(String content) {
    return "<rss version=\"2.0\"><channel><title>Hostile</title>" + content + "</channel></rss>";
  }

  private static Post only(Reading reading) {
    assertThat(reading.posts()).hasSize(1);
    return reading.posts().get(0);
  }

  private static List<String> reasons(Reading reading) {
    return reading.failures().stream().map(Failure::reason).toList();
  }

  @Test
  void billionLaughsStayUnlaughed() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY lol%d \"%s\">".formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
    }
    String item = "<item><title>&lol9;</title><link>https://hostile.example/1</link></item>";
    assertThat(only(read(dtd + "]>" + rss(item))).title()).isEqualTo("&lol9;");
  }

  @Test
  void cdataThatIsEscapedIsNoTextOfItsOwn() {
    String escaped = "&lt;![CDATA[The &lt;b&gt;lid&lt;/b&gt; comes off]]&gt;";
    String twice = "<![CDATA[<![CDATA[It <b>leaks</b>]]]]><![CDATA[>]]>";
    Post post =
        only(
            read(
                rss(
                    "<item><title>%s</title><description>%s</description></item>"
                        .formatted(escaped, twice))));
    assertThat(post.title()).isEqualTo("The lid comes off");
    assertThat(post.text()).isEqualTo("It leaks");
  }

  @Test
  void cdataThatIsCutIsNoTextOfItsOwn() {
    String cut = "<item><title>&lt;![CDATA[]]&gt;</title><description>&lt;![CDATA[It leaks";
    assertThat(only(read("<rss><channel>" + cut))).returns(null, Post::title);
    assertThat(only(read("<rss><channel>" + cut)).text()).isEqualTo("It leaks");
  }

  @Test
  void externalEntitiesAreNotFetched() {
    String dtd = "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
    String item = "<item><title>a&file;b</title><description>&file;</description></item>";
    Post post = only(read(dtd + rss(item)));
    assertThat(post.title()).isEqualTo("a&file;b");
    assertThat(post.text()).isEqualTo("&file;");
  }

  @Test
  void anEndlessTitleIsCut() {
    String title = "<title>" + "long ".repeat(10_000_000) + "</title>";
    Reading reading = read(rss("<item><link>https://hostile.example/1</link>" + title + "</item>"));
    assertThat(only(reading).title()).hasSizeBetween(900, Limits.TITLE);
    assertThat(only(reading).url()).isEqualTo("https://hostile.example/1");
    assertThat(reasons(reading)).anyMatch(reason -> reason.contains("larger than 20 MB"));
  }

  @Test
  void anEndlessBodyIsCut() {
    String body = "<description>" + "word ".repeat(1_000_000) + "</description>";
    assertThat(only(read(rss("<item>" + body + "</item>"))).text()).hasSize(Limits.TEXT);
  }

  @Test
  void controlCharactersAreDropped() {
    Post post = only(read(rss("<item><ti\0tle>a\0b\1c&#0;d&#8;e\uFFFE</title>\0</item>")));
    assertThat(post.title()).isEqualTo("abcde");
  }

  @Test
  void utf16IsRead() {
    String item = "<item><title>Käse ☕</title></item>";
    assertThat(only(read(rss(item).getBytes(UTF_16LE))).title()).isEqualTo("Käse ☕");
  }

  @Test
  void invalidUtf8IsRead() {
    byte[] document = rss("<item><title>a?b</title></item>").getBytes(UTF_8);
    document[new String(document, UTF_8).indexOf('?')] = (byte) 0xFF;
    assertThat(only(read(document)).title()).startsWith("a").endsWith("b");
  }

  @Test
  void scriptsAreInNoField() {
    String script = "&lt;script&gt;alert(1)&lt;/script&gt;";
    Post post =
        only(
            read(
                rss(
                    """
                    <item><title>t%1$s</title><link>javascript:alert(1)</link>
                    <guid isPermaLink="false">g%1$s</guid><author>a%1$s</author>
                    <category>c%1$s</category><pubDate>%1$s</pubDate>
                    <description>d%1$s&lt;a href="javascript:alert(2)"&gt;x&lt;/a&gt;</description>
                    </item>
                    """
                        .formatted(script))));
    assertThat(List.of(post.title(), post.text(), post.author().name(), post.tags().toString()))
        .allMatch(field -> !field.contains("script") && !field.contains("alert"));
    assertThat(post.url()).isNull();
    assertThat(post.links()).isEmpty();
  }

  @Test
  void scriptsAreInNoFieldOfAtom() {
    String script = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;";
    checkIsHarmless(
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%1$s" xml:base="javascript:alert(3)">
            <title type="html">f%1$s</title><author><name>f%1$s</name></author><entry>
            <id>javascript:alert(4)</id><link href="javascript:alert(5)"/>
            <link rel="enclosure" href="data:text/html,%1$s"/><title type="html">t%1$s</title>
            <author><name>a%1$s</name><uri>javascript:alert(6)</uri></author>
            <category term="c%1$s"/><content type="html">d%1$s</content><updated>%1$s</updated>
            <summary type="xhtml"><div><script>alert(7)</script></div></summary></entry></feed>
            """
                .formatted(script)));
  }

  @Test
  void scriptsAreInNoFieldOfJson() {
    String script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    checkIsHarmless(
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"f%1$s","language":"%1$s","items":[
            {"id":"javascript:alert(3)","url":"javascript:alert(4)","title":"t%1$s",
            "content_html":"d%1$s","tags":["c%1$s"],"date_published":"%1$s",
            "authors":[{"name":"a%1$s","url":"javascript:alert(5)"}],
            "attachments":[{"url":"javascript:alert(6)","mime_type":"text/html"}]}]}
            """
                .formatted(script)));
  }

  private static void checkIsHarmless(Reading reading) {
    Post post = only(reading);
    String shown = post.title() + post.text() + post.author() + post.tags() + post.language();
    assertThat(shown).doesNotContain("alert", "script>", "onerror");
    assertThat(post.url()).isNull();
    assertThat(post.author().url()).isNull();
    assertThat(post.links()).isEmpty();
  }

  @Test
  void absurdDatesAreLeftOutAndReportedOnce() {
    String item = "<item><title>x</title><pubDate>%s</pubDate></item>";
    Reading reading =
        read(
            rss(
                item.formatted("Fri, 31 Dec 9999 23:59:59 GMT")
                    + item.formatted("Mon, 01 Jan 0001 00:00:00 GMT")
                    + item.formatted("99999999999999999999")));
    assertThat(reading.posts()).hasSize(3).allMatch(post -> post.published() == null);
    assertThat(reading.failures()).hasSize(1);
    assertThat(reading.failures().get(0).reason()).contains("2 more");
  }

  @Test
  void ofAMillionEntriesTheFirstTenThousandAreRead() {
    Reading reading = read(rss("<item/>".repeat(1_000_000)));
    assertThat(reading.posts()).hasSize(Limits.ENTRIES);
    assertThat(reasons(reading))
        .containsExactly("990,000 entries after the first 10,000 were left out");
  }

  @Test
  void millionsOfElementsInOneEntryAreReadInLittleMemory() {
    String deep = "<a>".repeat(2_000_000);
    String wide = "<b/>".repeat(2_000_000);
    Reading reading = read(rss("<item><title>x</title>" + deep + wide + "</item>"));
    assertThat(only(reading).title()).isEqualTo("x");
  }

  @Test
  void deepMarkupInABodyIsRead() {
    String body = "&lt;div&gt;".repeat(100_000) + "deep";
    assertThat(only(read(rss("<item><description>" + body + "</description></item>"))).text())
        .contains("deep");
  }

  @Test
  void deepJsonIsReportedAndWhatCameBeforeIsRead() {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"},{\"id\":"
            + "[".repeat(5_000_000);
    Reading reading = read(json);
    assertThat(reading.posts()).hasSize(2);
    assertThat(reading.failures()).hasSize(1);
  }

  @Test
  void whatIsNoFeedIsSaidToBeNone() {
    assertThat(reasons(read(""))).first().asString().contains("no feed");
    assertThat(reasons(read("{\"a\":1}"))).first().asString().contains("no feed");
    assertThat(reasons(read("<html><p>Hello</html>"))).first().asString().contains("no feed");
  }
}
