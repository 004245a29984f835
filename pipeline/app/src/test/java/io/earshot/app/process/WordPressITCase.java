package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Earshot listens to a real WordPress: to its RSS and Atom feeds, its feed of comments, the site
 * itself by what its pages name, and its REST API. Skipped where there is none; see {@link
 * WordPressSite}.
 */
class WordPressITCase {
  private static final String EMOJI = "😂";

  @TempDir private Path home;
  private final String word =
      "kessel" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private RestClient client;

  @Test
  void postsAndCommentsAreReadEditedAndRemoved() throws Exception {
    WordPressSite site = WordPressSite.orSkip();
    HomeFolder.listenTo(home, sources(site.address()));
    JsonNode post = site.publish("The lid", "<p>It jams " + EMOJI + ", " + word + ".</p>");
    JsonNode other = site.publish("For removal", "<p>Will go soon, " + word + ".</p>");
    JsonNode comment = comment(site, post, null);
    JsonNode reply = comment(site, post, comment);
    try (EarshotProcess unused = run()) {
      Await.until("two posts and two comments", () -> client.total(word) == 4);
      checkPost(post);
      checkComments(post, comment, reply);
      Await.until("something from each address", this::everySourceHasPosts);
      site.edit("posts", post, "<p>It jams no more, " + word + "edited.</p>");
      site.edit("comments", comment, "<p>Mine still does, " + word + "edited.</p>");
      site.delete("posts", other);
      site.delete("comments", reply);
      Await.until("both edits", () -> client.total(word + "edited") == 2);
      Await.until("that nothing is left but the edited", () -> client.total(word) == 0);
      assertThat(client.total(word + "edited")).isEqualTo(2);
    } finally {
      site.delete("posts", post);
    }
  }

  /** Each thing happens once right before Earshot is killed, and once while it is dead. */
  @Test
  void whateverHappensToThoseOfTheApiSurvivesAKill() throws Exception {
    WordPressSite site = WordPressSite.orSkip();
    HomeFolder.listenTo(home, api(site.address()));
    JsonNode post = site.publish("The lid", "<p>It jams " + EMOJI + ", " + word + ".</p>");
    JsonNode comment = comment(site, post, null);
    JsonNode reply = comment(site, post, comment);
    JsonNode other = site.publish("For removal", "<p>Will go soon, " + word + ".</p>");
    List<JsonNode> kept = new ArrayList<>(List.of(post));
    try {
      try (EarshotProcess earshot = run()) {
        Await.until("two posts and two comments", () -> client.total(word) == 4);
        checkPost(post);
        checkComments(post, comment, reply);
        kept.add(publish(site));
        site.edit("posts", post, "<p>It jams no more, " + word + "edited.</p>");
        site.delete("comments", reply);
        earshot.kill();
      }
      kept.add(publish(site));
      site.edit("comments", comment, "<p>Mine still does, " + word + "edited.</p>");
      site.delete("posts", other);
      try (EarshotProcess unused = run()) {
        Await.until("both edits", () -> client.total(word + "edited") == 2);
        Await.until("both new ones", () -> client.total("handle AND " + word) == 2);
        Await.until("that nothing else is left", () -> client.total(word) == 2);
        assertThat(client.ids()).doesNotHaveDuplicates();
      }
    } finally {
      for (JsonNode each : kept) {
        site.delete("posts", each);
      }
    }
  }

  private JsonNode publish(WordPressSite site) throws Exception {
    return site.publish("One more", "<p>The handle came off, " + word + ".</p>");
  }

  /** A comment on a post, or a reply to one. */
  private JsonNode comment(WordPressSite site, JsonNode post, JsonNode answered) throws Exception {
    long parent = answered == null ? 0 : answered.path("id").asLong();
    String name = answered == null ? "Kim Baker" : "Ada Miller";
    return site.comment(post.path("id").asLong(), parent, name, "Oil it, " + word + ".");
  }

  private EarshotProcess run() throws Exception {
    EarshotProcess earshot = EarshotProcess.run(home);
    client = new RestClient(earshot.address());
    return earshot;
  }

  private static String api(String address) {
    return """
        sources:
          - {name: api, kind: wordpress, url: %s/, every: 2s, allow-private: true}
        """
        .formatted(address);
  }

  private static String sources(String address) {
    return """
        sources:
          - {name: rss, url: %1$s/feed/, every: 5s, allow-private: true}
          - {name: atom, url: %1$s/feed/atom/, every: 5s, allow-private: true}
          - {name: comments, url: %1$s/comments/feed/, every: 5s, allow-private: true}
          - {name: site, url: %1$s/, every: 5s, allow-private: true}
        """
        .formatted(address);
  }

  private void checkPost(JsonNode written) throws Exception {
    JsonNode read = read(written);
    assertThat(read.path("title").asText()).isEqualTo("The lid");
    assertThat(read.path("text").asText()).isEqualTo("It jams " + EMOJI + ", " + word + ".");
    assertThat(read.path("kind").asText()).isEqualTo("post");
    assertThat(read.path("author").path("name").asText()).isNotEmpty();
    assertThat(published(read)).isEqualTo(Instant.parse(written.path("date_gmt").asText() + "Z"));
  }

  private void checkComments(JsonNode post, JsonNode comment, JsonNode reply) throws Exception {
    JsonNode first = read(comment);
    JsonNode second = read(reply);
    String conversation = read(post).path("id").asText();
    assertThat(first.path("kind").asText()).isEqualTo("comment");
    assertThat(first.path("author").path("name").asText()).isEqualTo("Kim Baker");
    assertThat(first.path("conversation").asText()).isEqualTo(conversation);
    assertThat(second.path("conversation").asText()).isEqualTo(conversation);
    assertThat(first.path("inReplyTo").asText()).isEqualTo(conversation);
    assertThat(second.path("inReplyTo").asText()).isEqualTo(first.path("id").asText());
    assertThat(published(first)).isEqualTo(Instant.parse(comment.path("date_gmt").asText() + "Z"));
  }

  private static Instant published(JsonNode mention) {
    return Instant.parse(mention.path("published").asText());
  }

  /** The mention at the address of what was written. */
  private JsonNode read(JsonNode written) throws Exception {
    for (JsonNode mention : client.get("/api/v1/mentions?size=100&q=" + word).path("mentions")) {
      if (mention.path("url").asText().equals(written.path("link").asText())) {
        return mention;
      }
    }
    throw new AssertionError("nothing was read of " + written.path("link"));
  }

  private boolean everySourceHasPosts() throws Exception {
    int reading = 0;
    for (JsonNode source : client.get("/api/v1/sources").path("sources")) {
      reading += source.path("posts").asLong() > 0 ? 1 : 0;
    }
    return reading == 4;
  }
}
