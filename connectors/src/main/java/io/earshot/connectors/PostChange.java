package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a connector reports of one post: that it stands so now, or that it is gone.
 *
 * @param action whether the post stands or is gone, never null
 * @param id id of the post, never null
 * @param source name of the stanza that read it, never null
 * @param observed when Earshot read it; null until the collect stage stamps it, once
 * @param keepDays days the stanza keeps its posts, counted from {@code published}; 0 is for ever
 * @param post the post as it stands, null for {@link Action#DELETE}
 */
public record PostChange(
    Action action, String id, String source, Instant observed, int keepDays, Post post) {

  /** What happened to the post. */
  public enum Action {
    /** The post stands as given: new, edited, or unchanged. */
    UPSERT,
    /** The source says the post is gone. */
    DELETE
  }

  public PostChange {
    requireNonNull(action, "action is null");
    requireNonNull(id, "id is null");
    requireNonNull(source, "source is null");
    if (action == Action.UPSERT) {
      requireNonNull(post, "post is null");
    }
  }

  /** A post that stands as given, not yet stamped. */
  public static PostChange upsert(Post post) {
    return new PostChange(Action.UPSERT, post.id(), post.source(), null, 0, post);
  }

  /** A post that its source says is gone, not yet stamped. */
  public static PostChange delete(String id, String source) {
    return new PostChange(Action.DELETE, id, source, null, 0, null);
  }
}
