package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Earshot listens to a real WordPress: to its RSS and Atom feeds, its feed of comments, and the
 * site itself by what its pages name. Skipped where there is none; see {@link WordPressSite}.
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
    long id = post.path("id").asLong();
    JsonNode comment = site.comment(id, 0, "Kim Baker", "<p>Mine too, " + word + ".</p>");
    JsonNode reply =
        site.comment(id, comment.path("id").asLong(), "Ada Miller", "Oil it, " + word + ".");
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      client = new RestClient(earshot.address());
      Await.until("two posts and two comments", () -> client.total(word) == 4);
      checkPost(post);
      checkComments(post, comment, reply);
      Await.until("something from each address", this::everySourceHasPosts);
      site.edit("posts", post, "<p>It jams no more, " + word + "edited.</p>");
      site.edit("comments", comment, "<p>Mine still does, " + word + "edited.</p>");
      Await.until("both edits", () -> client.total(word + "edited") == 2);
      site.delete("posts", other);
      site.delete("comments", reply);
      Await.until("that nothing is left but the edited", () -> client.total(word) == 0);
      assertThat(client.total(word + "edited")).isEqualTo(2);
    } finally {
      site.delete("posts", post);
    }
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
