package io.earshot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.earshot.app.Earshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Tea</title><language>en-US</language><item>%s</item>
      </channel></rss>
      """;
  private static final String PAGE =
      """
      <!doctype html><html><head><title>Der Kessel</title>
      <link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
      <body><p>Der Kessel pfeift seit gestern nicht mehr, und der Deckel klemmt auch noch.</p>
      </body></html>
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private String feed;

  @BeforeEach
  void writeFeed() throws IOException {
    feed = file("feed.xml", FEED.formatted("<title>Lids</title>"), StandardCharsets.UTF_8);
  }

  private String file(String name, String content, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(charset)).toString();
  }

  private int read(String... arguments) {
    List<String> all = new ArrayList<>(List.of("read"));
    all.addAll(List.of(arguments));
    return Earshot.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private JsonNode only() throws IOException {
    assertThat(out.toString().lines()).hasSize(1);
    return JSON.readTree(out.toString());
  }

  @Test
  void everyFieldIsThereAndNullWhereNothingIsKnown() throws Exception {
    assertThat(read(feed)).isZero();
    JsonNode post = only();
    assertThat(post.fieldNames())
        .toIterable()
        .contains("id", "kind", "url", "title", "text", "language", "published", "updated")
        .contains("author", "conversation", "inReplyTo", "input");
    assertThat(post.path("author").fieldNames()).toIterable().contains("name", "handle", "url");
    assertThat(post.get("published").isNull()).isTrue();
    assertThat(post.path("title").asText()).isEqualTo("Lids");
    assertThat(post.path("input").asText()).isEqualTo(feed);
  }

  @Test
  void aBadInputStopsNoneOfItsNeighbours() throws Exception {
    String picture =
        file("a.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", StandardCharsets.ISO_8859_1);
    String empty = file("empty.xml", "", StandardCharsets.UTF_8);
    String none = file("none.xml", "<rss><channel></channel></rss>", StandardCharsets.UTF_8);
    String missing = folder.resolve("missing.xml").toString();
    assertThat(read(picture, empty, none, missing, folder.toString(), "ftp://x/", feed)).isZero();
    assertThat(only().path("input").asText()).isEqualTo(feed);
    assertThat(err.toString().lines())
        .containsExactly(
            picture + ": it is neither a feed nor a page",
            empty + ": it is empty",
            none + ": it is a feed without entries",
            missing + ": there is no such file",
            folder + ": it is a directory: name the files in it",
            "ftp://x/: only http and https addresses can be read");
  }

  @Test
  void whenNothingIsReadTheExitCodeSaysSo() {
    assertThat(read(folder.resolve("missing.xml").toString())).isEqualTo(1);
    assertThat(read("--url", "kettle.example", feed)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileMayComeFromSomewhere() throws Exception {
    String relative = file("b.xml", FEED.formatted("<link>/lid</link>"), StandardCharsets.UTF_8);
    assertThat(read("--url", "https://tea.example/feed", relative)).isZero();
    assertThat(only().path("url").asText()).isEqualTo("https://tea.example/lid");
  }

  @Test
  void theLanguageIsToldFromTheTextWhereThatSaysMoreThanTheDeclaration() throws Exception {
    String german = "Der Kessel pfeift seit gestern nicht mehr, und der Deckel klemmt auch noch. ";
    String page = file("page.html", PAGE, StandardCharsets.UTF_8);
    String title = "<title>%s</title>".formatted(german.repeat(2));
    String wrong = file("de.xml", FEED.formatted(title), StandardCharsets.UTF_16);
    String russian = "<rss><item><title>Крышка чайника не закрывается</title></item></rss>";
    String undeclared = file("ru.xml", russian, Charset.forName("windows-1251"));
    read(feed, page, wrong, undeclared);
    assertThat(out.toString().lines().map(ReadCommandTest::language))
        .containsExactly("en", "de", "de", "ru");
  }

  private static String language(String line) {
    try {
      return JSON.readTree(line).path("language").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void ofAPageThatIsToBeAFeedTheFeedThatItNamesIsReadOrSaid() throws Exception {
    String page = file("page.html", PAGE, StandardCharsets.UTF_8);
    assertThat(read("--as", "feed", "--url", "https://tea.example/", page)).isEqualTo(1);
    assertThat(err.toString()).contains("its feed is https://tea.example/feed.xml");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/", PAGE);
    serve(server, "/feed.xml", FEED.formatted("<title>Lids</title>"));
    server.start();
    try {
      assertThat(read("--as", "feed", "http://127.0.0.1:" + server.getAddress().getPort()))
          .isZero();
    } finally {
      server.stop(0);
    }
    assertThat(only().path("title").asText()).isEqualTo("Lids");
  }

  private static void serve(HttpServer server, String path, String content) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = content.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
