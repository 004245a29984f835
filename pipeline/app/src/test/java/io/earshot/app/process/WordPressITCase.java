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
 * Two Earshots listen to one real WordPress: one to its RSS and Atom feeds, its feed of comments,
 * and the site itself by what its pages name; the other, which is killed, to its REST API. Skipped
 * where there is none; see {@link WordPressSite}.
 */
class WordPressITCase {
  private static final String EMOJI = "😂";

  @TempDir private Path byFeed;
  @TempDir private Path byApi;
  private final String word =
      "kessel" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

  /** Each thing happens once right before the kill, and once before the start that follows. */
  @Test
  void postsAndCommentsAreReadEditedAndRemovedWhateverIsKilled() throws Exception {
    WordPressSite site = WordPressSite.orSkip();
    HomeFolder.listenTo(byFeed, feeds(site.address()));
    HomeFolder.listenTo(byApi, api(site.address()));
    JsonNode post = site.publish("The lid", "<p>It jams " + EMOJI + ", " + word + ".</p>");
    JsonNode other = site.publish("For removal", "<p>Will go soon, " + word + ".</p>");
    JsonNode comment = comment(site, post, 0, "Kim Baker");
    JsonNode reply = comment(site, post, comment.path("id").asLong(), "Ada Miller");
    List<JsonNode> kept = new ArrayList<>(List.of(post));
    try (EarshotProcess spared = EarshotProcess.run(byFeed)) {
      RestClient feeds = new RestClient(spared.address());
      try (EarshotProcess killed = EarshotProcess.run(byApi)) {
        for (RestClient client : List.of(feeds, new RestClient(killed.address()))) {
          Await.until("two posts and two comments", () -> client.total(word) == 4);
          checkPost(client, post);
          checkComments(client, post, comment, reply);
        }
        Await.until("something from each address", () -> everySourceHasPosts(feeds));
        kept.add(publish(site));
        site.edit("posts", post, "<p>It jams no more, " + word + "edited.</p>");
        site.delete("comments", reply);
        killed.kill();
      }
      kept.add(publish(site));
      site.edit("comments", comment, "<p>Mine still does, " + word + "edited.</p>");
      site.delete("posts", other);
      try (EarshotProcess again = EarshotProcess.run(byApi)) {
        checkWhatIsLeft(new RestClient(again.address()));
      }
      checkWhatIsLeft(feeds);
    } finally {
      for (JsonNode each : kept) {
        site.delete("posts", each);
      }
    }
  }

  private JsonNode publish(WordPressSite site) throws Exception {
    return site.publish("One more", "<p>The handle came off, " + word + ".</p>");
  }

  private JsonNode comment(WordPressSite site, JsonNode post, long answered, String author)
      throws Exception {
    String text = "<p>Oil it, " + word + ".</p>";
    return site.comment(post.path("id").asLong(), answered, author, text);
  }

  private void checkWhatIsLeft(RestClient client) throws Exception {
    Await.until("both new posts", () -> client.total("handle AND " + word) == 2);
    Await.until("both edits", () -> client.total(word + "edited") == 2);
    Await.until("that nothing else is left", () -> client.total(word) == 2);
    assertThat(client.ids()).doesNotHaveDuplicates();
  }

  private static String api(String address) {
    return """
        sources:
          - {name: api, kind: wordpress, url: %s/, every: 2s, allow-private: true}
        """
        .formatted(address);
  }

  private static String feeds(String address) {
    return """
        sources:
          - {name: rss, url: %1$s/feed/, every: 5s, allow-private: true}
          - {name: atom, url: %1$s/feed/atom/, every: 5s, allow-private: true}
          - {name: comments, url: %1$s/comments/feed/, every: 5s, allow-private: true}
          - {name: site, url: %1$s/, every: 5s, allow-private: true}
        """
        .formatted(address);
  }

  private void checkPost(RestClient client, JsonNode written) throws Exception {
    JsonNode read = read(client, written);
    assertThat(read.path("title").asText()).isEqualTo("The lid");
    assertThat(read.path("text").asText()).isEqualTo("It jams " + EMOJI + ", " + word + ".");
    assertThat(read.path("kind").asText()).isEqualTo("post");
    assertThat(read.path("author").path("name").asText()).isNotEmpty();
    assertThat(published(read)).isEqualTo(Instant.parse(written.path("date_gmt").asText() + "Z"));
  }

  private void checkComments(RestClient client, JsonNode post, JsonNode comment, JsonNode reply)
      throws Exception {
    JsonNode first = read(client, comment);
    JsonNode second = read(client, reply);
    String conversation = read(client, post).path("id").asText();
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
  private JsonNode read(RestClient client, JsonNode written) throws Exception {
    for (JsonNode mention : client.get("/api/v1/mentions?size=100&q=" + word).path("mentions")) {
      if (mention.path("url").asText().equals(written.path("link").asText())) {
        return mention;
      }
    }
    throw new AssertionError("nothing was read of " + written.path("link"));
  }

  private static boolean everySourceHasPosts(RestClient client) throws Exception {
    int reading = 0;
    for (JsonNode source : client.get("/api/v1/sources").path("sources")) {
      reading += source.path("posts").asLong() > 0 ? 1 : 0;
    }
    return reading == 4;
  }
}
