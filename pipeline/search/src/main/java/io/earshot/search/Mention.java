package io.earshot.search;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.nlp.Analysis;
import java.time.Instant;

/**
 * The indexed post. Each part has one owner in the job; a part that its owner has not given yet is
 * null.
 *
 * @param post as the source gives it; owned by dedupe; never null
 * @param revision rises by one with each edit of the post; a patch made for another revision is
 *     dropped
 * @param observed when Earshot first read this post; Flink's timestamp
 * @param copies which near-copies it belongs to
 * @param analysis what the engine found
 * @param engagement newest counts, absent when the source gives none
 */
public record Mention(
    Post post,
    long revision,
    Instant observed,
    Copies copies,
    Analysis analysis,
    Engagement engagement) {
  public Mention {
    requireNonNull(post, "post is null");
  }

  public String id() {
    return post.id();
  }
}
