package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.AuthorPolicy;

/**
 * A post of an author that is in the index.
 *
 * @param revision of the post
 * @param policy whether it may be tied to a customer, never null
 * @param keepUntil when it is forgotten, in milliseconds since 1970
 */
public record PostOfAuthor(long revision, AuthorPolicy policy, long keepUntil) {
  public PostOfAuthor {
    requireNonNull(policy, "policy is null");
  }

  /** The same at another revision. */
  PostOfAuthor at(long other) {
    return new PostOfAuthor(other, policy, keepUntil);
  }
}
