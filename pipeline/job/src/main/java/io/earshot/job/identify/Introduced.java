package io.earshot.job.identify;

import io.earshot.connectors.Author;
import io.earshot.insight.identity.AuthorClaim;
import java.util.List;

/**
 * What an author has said on blocking keys.
 *
 * @param version of the last introduction
 * @param author as last heard of, with profile; or null
 * @param claims that stand; never null
 */
public record Introduced(long version, Author author, List<AuthorClaim> claims) {
  static final Introduced NOT = new Introduced(0, null, null);

  public Introduced {
    claims = claims == null ? List.of() : List.copyOf(claims);
  }
}
