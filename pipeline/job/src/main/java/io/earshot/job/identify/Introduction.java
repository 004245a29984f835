package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import java.util.List;

/**
 * What is new about an author.
 *
 * @param version rises with each, also when an author is forgotten and heard of again
 * @param author without profile, never null
 * @param network of the post that told it, or null
 * @param site host of that post, or null
 * @param keys all blocking keys that the author has now; never null
 * @param asked those on which something was said in this version: each is answered; never null
 */
public record Introduction(
    long version,
    Author author,
    String network,
    String site,
    List<String> keys,
    List<String> asked) {
  public Introduction {
    requireNonNull(author, "author is null");
    keys = keys == null ? List.of() : List.copyOf(keys);
    asked = asked == null ? List.of() : List.copyOf(asked);
  }
}
