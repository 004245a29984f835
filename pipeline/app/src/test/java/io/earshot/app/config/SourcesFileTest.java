package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcesFileTest {
  private static SourcesFile read(String text) throws ConfigException {
    return read(text, Map.of());
  }

  private static SourcesFile read(String text, Map<String, String> environment)
      throws ConfigException {
    return SourcesFile.read(YamlFile.parse("sources.yaml", text, environment));
  }

  @Test
  void secretsStayWhereTheyAre() throws ConfigException {
    String text =
        """
        sources:
          - name: forum
            kind: discourse
            url: https://${USER}:${PASSWORD}@forum.example/c/help/6
            token: ${FORUM_KEY}
        """;
    Map<String, String> secrets = Map.of("USER", "u", "PASSWORD", "p", "FORUM_KEY", "k3y");
    assertThat(read(text, secrets).stanzas())
        .singleElement()
        .satisfies(
            stanza -> {
              assertThat(stanza.urls())
                  .containsExactly("https://${USER}:${PASSWORD}@forum.example/c/help/6");
              assertThat(stanza.token()).isEqualTo("${FORUM_KEY}");
            });
    assertThatThrownBy(() -> read(text, Map.of("USER", "u", "PASSWORD", "p")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources[1].token names the environment variable FORUM_KEY")
        .hasMessageNotContaining("sources[1].url");
  }

  @Test
  void secretsInTheFileAreRefused() {
    String text =
        """
        sources:
          - name: forum
            url: https://ada:hunter2@forum.example/feed
            token: hunter2
        """;
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources[1].token is a secret and does not belong into this file")
        .hasMessageContaining("has a password in its url")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void twoLinesAreEnough() throws ConfigException {
    SourcesFile file = read("sources:\n  - name: blog\n    url: https://example.org/feed.xml\n");
    assertThat(file.sample()).isEmpty();
    assertThat(file.stanzas())
        .singleElement()
        .satisfies(
            stanza -> {
              assertThat(stanza.kind()).isEqualTo(SourceKind.FEED);
              assertThat(stanza.urls()).containsExactly("https://example.org/feed.xml");
              assertThat(stanza.everySeconds()).isNull();
              assertThat(stanza.keepDays()).isEqualTo(730);
              assertThat(stanza.freshnessHours()).isEqualTo(24);
              assertThat(stanza.allowPrivate()).isFalse();
            });
  }

  @Test
  void ofAFirehoseOnlyWhatMatchesIsKeptUnlessItSaysOtherwise() throws ConfigException {
    SourcesFile file =
        read(
            """
            sources:
              - {name: a, url: "https://a.example/"}
              - {name: b, url: "https://b.example/", keep: "forever, matched"}
              - {name: c, url: "https://c.example/", kind: jetstream, keep: 7d}
              - {name: d, url: "https://d.example/", kind: bluesky, keep: 7d all}
            """);
    assertThat(file.stanzas())
        .extracting(SourceStanza::keepDays, SourceStanza::matchedOnly)
        .containsExactly(tuple(730, false), tuple(0, true), tuple(7, true), tuple(7, false));
    assertThatThrownBy(() -> read("sources:\n  - {name: a, url: 'https://a.example/', keep: 5h}\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources[1].keep is '5h'");
  }

  @Test
  void theSampleWebIsAskedForByKind() throws ConfigException {
    SourcesFile file = read("sources:\n- {name: sample, kind: sample, every: 2s, keep: forever}\n");
    assertThat(file.sample()).contains(new SourcesFile.Sample(2, 0));
    assertThat(file.stanzas()).isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsPlaceAndRemedy() {
    String text =
        """
        sources:
          - name: blog
            ulr: https://example.org/feed.xml
          - name: blog
            url: example.org/feed
            every: soon
            keep: 1s
            full-text: sometimes
        """;
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources.yaml:3:5: unknown key 'sources[1].ulr': did you mean 'url'?")
        .hasMessageContaining(
            "sources[1] has no url: add a line 'url: https://example.org/feed.xml'")
        .hasMessageContaining("sources[2] is named 'blog' like a source above")
        .hasMessageContaining("has the url 'example.org/feed': write a full address")
        .hasMessageContaining("sources.yaml:6:12: sources[2].every is 'soon': write a time such as")
        .hasMessageContaining("sources[2].keep is '1s': write a time")
        .hasMessageContaining(
            "sources[2].full-text is 'sometimes': write one of auto, always, never");
  }

  @Test
  void anUnknownKindIsAnsweredWithAllThatThereAre() {
    assertThatThrownBy(() -> read("sources:\n- {name: a, kind: blog, url: 'https://a.example'}\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources[1].kind is 'blog': write one of feed, sitemap,")
        .hasMessageContaining(", sample");
  }

  @Test
  void aFileThatIsNotYamlSaysWhere() {
    assertThatThrownBy(() -> read("sources:\n  - name: [a\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sources.yaml:3:1: is not valid YAML");
  }

  @Test
  void anEmptyOrMissingFileAsksForNothing() throws ConfigException {
    assertThat(read("").stanzas()).isEmpty();
    assertThat(SourcesFile.read(Path.of("no-such-file.yaml"), Map.of()).stanzas()).isEmpty();
  }
}
