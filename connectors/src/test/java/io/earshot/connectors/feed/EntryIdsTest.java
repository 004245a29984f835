package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Post;
import io.earshot.connectors.feed.DocumentReader.As;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryIdsTest {
  private static final String FEED = "https://status.example/feed";

  private static List<String> ids(String... items) {
    String feed = "<rss><channel>" + String.join("", items) + "</channel></rss>";
    return DocumentReader.read(feed.getBytes(UTF_8), null, FEED, FEED, As.FEED).posts().stream()
        .map(Post::id)
        .toList();
  }

  private static String item(String guid, String link) {
    String said = guid == null ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>";
    return "<item><title>Service degraded</title>%s<link>%s</link></item>".formatted(said, link);
  }

  @Test
  void whatLinksToTheHomeOfItsSiteIsKnownByItsGuid() {
    String home = "https://status.example/?utm_source=rss";
    String first = FEED + "#guid=1";
    assertThat(ids(item("1", home))).containsExactly(first);
    assertThat(ids(item("2", home), item("1", home))).containsExactly(FEED + "#guid=2", first);
  }

  @Test
  void withoutAGuidThereIsTheLinkOnly() {
    assertThat(ids(item(null, "https://status.example/")))
        .containsExactly("https://status.example/");
  }

  @Test
  void aPlaceOnTheHomeOfASiteIsAPermalink() {
    String place = "https://status.example/#v1.2";
    assertThat(ids(item("1", place))).containsExactly(place);
  }
}
