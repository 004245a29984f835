package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.store.LinkDecision;

/**
 * What there is to know about an author: one of the two.
 *
 * @param author id of the author, never null
 * @param answer from a blocking key, or null
 * @param decision of somebody, or null
 */
public record AuthorNews(String author, Answer answer, LinkDecision decision) {
  public AuthorNews {
    requireNonNull(author, "author is null");
  }

  public static AuthorNews of(Answer answer) {
    return new AuthorNews(answer.author(), answer, null);
  }

  public static AuthorNews of(LinkDecision decision) {
    return new AuthorNews(decision.author(), null, decision);
  }
}
