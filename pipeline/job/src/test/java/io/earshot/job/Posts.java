package io.earshot.job;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import java.time.Instant;
import java.util.List;

/** Posts for tests. */
public final class Posts {
  public static final Instant PUBLISHED = Instant.parse("2026-03-01T10:00:00Z");
  public static final Instant OBSERVED = Instant.parse("2026-03-02T12:00:00Z");

  private Posts() {}

  public static Post post(String id, String text) {
    return read("blog", id, text, null);
  }

  /** A post as one stanza reads it. */
  public static Post read(String source, String id, String text, Engagement engagement) {
    String url = "https://blog.example/" + id;
    Author author = new Author("blog.example/anna", "Anna", "anna", null);
    return new Post(
        id,
        source,
        "web",
        "blog.example",
        PostKind.POST,
        url,
        "Title of " + id,
        text,
        "en",
        PUBLISHED,
        null,
        author,
        id,
        null,
        null,
        List.of("https://else.example/"),
        List.of("tag"),
        engagement);
  }

  /** As collect passes it on, kept for ever. */
  public static PostChange observed(Post post) {
    return kept(post, 0);
  }

  public static PostChange kept(Post post, int days) {
    return new PostChange(PostChange.Action.UPSERT, post.id(), post.source(), OBSERVED, days, post);
  }

  public static PostChange gone(String id) {
    return new PostChange(PostChange.Action.DELETE, id, "blog", OBSERVED, 0, null);
  }
}
