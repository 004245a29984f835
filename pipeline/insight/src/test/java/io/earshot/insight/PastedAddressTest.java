package io.earshot.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.SourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "blog.example.org, https://blog.example.org, blog.example.org",
    "'  https://www.Example.org/feed?x=1 ', https://www.Example.org/feed?x=1, example.org",
    "http://localhost:8080/rss, http://localhost:8080/rss, localhost"
  })
  void isMadeWholeAndNamed(String pasted, String url, String name) throws Exception {
    PastedAddress address = PastedAddress.parse(pasted);
    assertThat(address.url()).isEqualTo(url);
    assertThat(address.freeName(List.of())).isEqualTo(name);
  }

  @Test
  void takesAFreeName() throws Exception {
    PastedAddress address = PastedAddress.parse("a.example");
    assertThat(address.freeName(List.of("a.example"))).isEqualTo("a.example 2");
    assertThat(address.freeName(List.of("a.example", "a.example 2"))).isEqualTo("a.example 3");
  }

  @Test
  void tellsASitemapAndAStreamByTheirAddress() throws Exception {
    assertThat(PastedAddress.parse("a.example/news-sitemap.xml").likelyKind())
        .isEqualTo(SourceKind.SITEMAP);
    assertThat(PastedAddress.parse("a.example/sitemap/feed.xml").likelyKind())
        .isEqualTo(SourceKind.FEED);
    assertThat(PastedAddress.parse("wss://pds.example?cursor=0").likelyKind())
        .isEqualTo(SourceKind.BLUESKY);
    assertThat(PastedAddress.parse("wss://jetstream.example/subscribe").likelyKind())
        .isEqualTo(SourceKind.JETSTREAM);
    assertThat(PastedAddress.parse("sitemap.example").likelyKind()).isEqualTo(SourceKind.FEED);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "two words",
        "ftp://a.example/",
        "javascript://a",
        "file:///etc/passwd",
        "https://",
        "https:///x"
      })
  void whatIsNoAddressOfTheWebIsRefusedInASentence(String pasted) {
    assertThatThrownBy(() -> PastedAddress.parse(pasted))
        .isInstanceOf(PreviewException.class)
        .message()
        .endsWith(".");
  }
}
