package io.earshot.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.sample.SampleSource;
import io.earshot.sample.SampleWeb;
import io.earshot.sample.bluesky.WebSocketServer;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sources of each kind bring, shown before they are saved. */
class KindPreviewTest {
  private static final String POST =
      """
      {"did":"did:web:ada.example","time_us":1772600000000000,"kind":"commit","commit":
      {"rev":"r","operation":"create","collection":"app.bsky.feed.post","rkey":"k",
      "record":{"text":"The kettle sings","createdAt":"2026-03-04T05:06:07Z"}}}
      """;

  private static SampleWeb web;
  private static Store store;
  private static SourcePreview preview;

  @BeforeAll
  static void start() throws IOException {
    web = SampleWeb.start(Clock.systemUTC(), Duration.ofSeconds(6));
    store = Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "earshot", ""));
    preview =
        new SourcePreview(
            new HttpFetcher(HttpSettings.defaults()), store.sources(), Duration.ofMillis(1));
  }

  @AfterAll
  static void stop() {
    web.close();
    store.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"DISCOURSE", "MASTODON", "BLUESKY"})
  void showsThreePostsOfAKind(SourceKind kind) throws Exception {
    Proposal proposal = preview.propose(url(kind), kind, true);
    assertThat(proposal.posts()).hasSize(3).extracting(Post::author).doesNotContainNull();
    assertThat(proposal.stanza().kind()).isEqualTo(kind);
    assertThat(proposal.remarks()).isEmpty();
  }

  @Test
  void tellsAStreamByItsScheme() throws Exception {
    assertThat(preview.propose(url(SourceKind.BLUESKY), true).posts()).hasSize(3);
  }

  @Test
  void usesTheTokenOfASource(@TempDir Path folder) throws Exception {
    String url = url(SourceKind.MASTODON_STREAM);
    Path token = Files.writeString(folder.resolve("token"), SampleWeb.TOKEN);
    assertThatThrownBy(() -> preview.propose(url, SourceKind.MASTODON_STREAM, true))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("needs a token");
    assertThat(preview.look(stanza(SourceKind.MASTODON_STREAM, url, "file:" + token)).posts())
        .hasSize(3);
  }

  @Test
  void waitsForWhatAStreamTells() throws Exception {
    try (WebSocketServer server = new WebSocketServer(0)) {
      server.serve(request -> listener -> listener.send(POST.getBytes(UTF_8)));
      Proposal proposal = preview.propose(jetstream(server), true);
      assertThat(proposal.stanza().kind()).isEqualTo(SourceKind.JETSTREAM);
      assertThat(proposal.posts()).extracting(Post::text).containsExactly("The kettle sings");
    }
  }

  @Test
  void saysThatNothingCame() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (WebSocketServer server = new WebSocketServer(0)) {
      server.serve(request -> listener -> end.await());
      Proposal proposal = preview.propose(jetstream(server), true);
      assertThat(proposal.posts()).isEmpty();
      assertThat(proposal.remarks()).singleElement().asString().contains("nothing came");
    } finally {
      end.countDown();
    }
  }

  private static String jetstream(WebSocketServer server) {
    return "ws://localhost:" + server.port() + "/subscribe";
  }

  private static SourceStanza stanza(SourceKind kind, String url, String token) {
    return new SourceStanza(
        "a", kind, List.of(url), null, 0, 24, null, null, true, false, token, false);
  }

  private static String url(SourceKind kind) {
    return web.sources().stream()
        .filter(source -> source.kind() == SampleSource.Kind.valueOf(kind.name()))
        .findFirst()
        .orElseThrow()
        .urls()
        .get(0);
  }
}
