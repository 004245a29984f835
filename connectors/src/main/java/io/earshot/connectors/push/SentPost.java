package io.earshot.connectors.push;

import static java.util.Objects.requireNonNull;

/**
 * One item that was sent and can be taken, on its way from the API to the job.
 *
 * @param source name of the stanza, never null
 * @param postId id of the post it speaks of, never null
 * @param json the item as it was sent, never null
 */
public record SentPost(String source, String postId, String json) {
  public SentPost {
    requireNonNull(source, "source is null");
    requireNonNull(postId, "postId is null");
    requireNonNull(json, "json is null");
  }
}
