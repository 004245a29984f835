package io.earshot.insight.alerts;

import static java.util.Objects.requireNonNull;

import io.earshot.store.AlertPost;

/**
 * A post, and how many people it reached.
 *
 * @param post never null
 * @param reach 0 or more, see {@link Reach}
 */
public record ReachedPost(AlertPost post, long reach) {
  public ReachedPost {
    requireNonNull(post, "post is null");
  }
}
