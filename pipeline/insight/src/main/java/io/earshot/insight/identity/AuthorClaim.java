package io.earshot.insight.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an author says on a blocking key.
 *
 * @param key never null
 * @param author id of the author, never null
 * @param role null: takes back what the author said on this key before
 * @param own keys of the author's own accounts; never null
 * @param names keys that the author's profile points to; never null
 * @param version of what the author says, which an answer repeats
 */
public record AuthorClaim(
    String key, String author, Role role, List<String> own, List<String> names, long version) {
  public AuthorClaim {
    requireNonNull(key, "key is null");
    requireNonNull(author, "author is null");
    own = own == null ? List.of() : List.copyOf(own);
    names = names == null ? List.of() : List.copyOf(names);
  }

  /** The same, said in another version. */
  public AuthorClaim in(long other) {
    return new AuthorClaim(key, author, role, own, names, other);
  }

  /** Takes this back. */
  public AuthorClaim withdrawn() {
    return new AuthorClaim(key, author, null, null, null, version);
  }
}
