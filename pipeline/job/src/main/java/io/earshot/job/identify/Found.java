package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.store.LinkedAuthor;

/**
 * What was found out about an author, for the store.
 *
 * @param author id of the author, never null
 * @param link null: there is nothing to say of this author any more
 */
public record Found(String author, LinkedAuthor link) {
  public Found {
    requireNonNull(author, "author is null");
  }
}
