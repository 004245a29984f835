package io.earshot.job;

import io.earshot.connectors.Post;
import io.earshot.job.record.MentionChange;
import io.earshot.search.Copies;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import java.time.Instant;

/** What dedupe passes on, for tests of the stages after it. */
public final class Mentions {
  private Mentions() {}

  public static Instant second(int second) {
    return Posts.OBSERVED.plusSeconds(second);
  }

  /** A post seen for the first time at this second. */
  public static MentionChange first(String id, String text, int second) {
    return put(Posts.post(id, text), 1, second(second), null, null);
  }

  public static MentionChange untitled(String id, String text) {
    Post post = Posts.post(id, text);
    Post untitled =
        new Post(
            id,
            "blog",
            null,
            null,
            null,
            post.url(),
            null,
            text,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return put(untitled, 1, Posts.OBSERVED, null, null);
  }

  public static MentionChange edited(String id, String text) {
    return put(Posts.post(id, text), 2, Posts.OBSERVED, null, null);
  }

  public static MentionChange put(
      Post post, long revision, Instant observed, Copies copies, Instant keepUntil) {
    return new MentionChange(
        IndexOperation.put(Mention.of(post, revision, observed).with(copies)),
        "blog.example/anna",
        post.id(),
        keepUntil,
        false,
        null);
  }

  /** Read from the index, to be looked at again. */
  public static MentionChange readAgain(Mention mention) {
    return new MentionChange(IndexOperation.put(mention), null, null, null, true, null);
  }

  public static MentionChange removed(String id) {
    return new MentionChange(
        IndexOperation.delete(id, 3), "blog.example/anna", id, null, false, null);
  }
}
