package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.job.record.MentionChange;

/**
 * A change of a post, and what its author has to do with customers.
 *
 * @param change its post without the author's profile; never null
 * @param policy whether the post may be tied to a customer, never null
 * @param keepUntil when the post's state ends, in milliseconds since 1970
 * @param introduction null where nothing about the author is new
 */
public record Spoken(
    MentionChange change, AuthorPolicy policy, long keepUntil, Introduction introduction) {
  public Spoken {
    requireNonNull(change, "change is null");
    requireNonNull(policy, "policy is null");
  }

  /** Id of the author, or of the post where nobody is named: the key of these stages. */
  public String author() {
    return author(change);
  }

  static String author(MentionChange change) {
    return change.author() == null ? change.id() : change.author();
  }
}
